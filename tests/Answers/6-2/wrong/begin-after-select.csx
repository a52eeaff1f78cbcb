// hint: transaction-after-select
string[] addOne =
[
    "SELECT n FROM counter",
    "BEGIN IMMEDIATE",
    "UPDATE counter SET n = @n + 1",
    "COMMIT",
];
