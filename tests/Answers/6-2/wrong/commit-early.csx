// hint: transaction-in-pieces
string[] addOne =
[
    "BEGIN IMMEDIATE",
    "SELECT n FROM counter",
    "COMMIT",
    "UPDATE counter SET n = @n + 1",
];
