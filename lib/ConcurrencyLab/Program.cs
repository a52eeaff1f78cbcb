using ConcurrencyLab;

return ChildRoles.Run(args);
