// hint: does-not-add-one
string[] addOne =
[
    "BEGIN IMMEDIATE",
    "SELECT n FROM counter",
    "UPDATE counter SET n = @n + 1",
    "ROLLBACK",
];
