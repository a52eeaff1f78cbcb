// hint: transaction-in-pieces
string[] addOne =
[
    "BEGIN IMMEDIATE",
    "SELECT n FROM counter",
    "COMMIT",
    "BEGIN IMMEDIATE",
    "UPDATE counter SET n = @n + 1",
    "COMMIT",
];
