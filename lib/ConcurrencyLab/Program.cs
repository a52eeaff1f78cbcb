using ConcurrencyLab;

return await ChildRoles.RunAsync(args);
