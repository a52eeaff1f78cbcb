// hint: commit-missing
string[] sellOne =
[
    "PRAGMA busy_timeout = 5000",
    "BEGIN IMMEDIATE",
    "UPDATE seats SET n = n - 1 WHERE n > 0",
];
