// hint: sql-error
string[] sellOne =
[
    "BEGIN",
    "SELECT n FROM seats FOR UPDATE",
    "UPDATE seats SET n = n - 1",
    "COMMIT",
];
