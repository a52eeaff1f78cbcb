// hint: commit-missing
string[] sellOne =
[
    "BEGIN IMMEDIATE",
    "UPDATE seats SET n = n - 1 WHERE n > 0",
    "ROLLBACK",
];
