// hint: transaction-after-select
string[] addOne =
[
    "/* いまの値 */ SELECT n FROM counter",
    "BEGIN IMMEDIATE",
    "UPDATE counter SET n = @n + 1",
    "COMMIT",
];
