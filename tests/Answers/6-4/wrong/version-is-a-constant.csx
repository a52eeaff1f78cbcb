// hint: version-not-changed
string[] sellOne =
[
    "SELECT n, version FROM seats",
    "UPDATE seats SET n = n - 1, version = 1 WHERE version = @version",
];
