// hint: sql-error
string[] addOne =
[
    "BEGIN",
    "SELECT n FROM counter FOR UPDATE",
    "UPDATE counter SET n = @n + 1",
    "COMMIT",
];
