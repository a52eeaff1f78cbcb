// hint: did-not-wait
string[] addOne =
[
    "PRAGMA busy_timeout = 0",
    "BEGIN IMMEDIATE",
    "SELECT n FROM counter",
    "UPDATE counter SET n = @n + 1",
    "COMMIT",
];
