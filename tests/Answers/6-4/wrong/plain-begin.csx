// hint: begin-is-not-enough
string[] sellOne =
[
    "BEGIN",
    "SELECT n FROM seats",
    "UPDATE seats SET n = n - 1",
    "COMMIT",
];
