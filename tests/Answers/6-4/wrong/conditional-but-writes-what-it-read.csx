// hint: writes-what-it-read
string[] sellOne =
[
    "SELECT n FROM seats",
    "UPDATE seats SET n = @n - 1 WHERE n > 0",
];
