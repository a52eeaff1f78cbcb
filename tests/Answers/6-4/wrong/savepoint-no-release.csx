// hint: commit-missing
string[] sellOne =
[
    "SAVEPOINT sell",
    "UPDATE seats SET n = n - 1 WHERE n > 0",
];
