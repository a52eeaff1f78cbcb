// hint: checked-after-selling
string[] sellOne =
[
    "BEGIN IMMEDIATE",
    "UPDATE seats SET n = n - 1",
    "SELECT n FROM seats",
    "COMMIT",
];
