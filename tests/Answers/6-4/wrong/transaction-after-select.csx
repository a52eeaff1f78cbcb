// hint: check-then-act
string[] sellOne =
[
    "SELECT n FROM seats",
    "BEGIN IMMEDIATE",
    "UPDATE seats SET n = n - 1",
    "COMMIT",
];
