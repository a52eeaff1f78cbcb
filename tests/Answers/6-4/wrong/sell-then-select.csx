// hint: checked-after-selling
string[] sellOne =
[
    "UPDATE seats SET n = n - 1 WHERE n > 0",
    "SELECT n FROM seats",
];
