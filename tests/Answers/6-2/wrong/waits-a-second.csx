// hint: did-not-wait
string[] addOne =
[
    "BEGIN IMMEDIATE",
    "UPDATE counter SET n = n + 1",
    "PRAGMA busy_timeout = 1000",
    "COMMIT",
    "PRAGMA busy_timeout = 5000",
];
