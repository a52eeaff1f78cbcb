// hint: read-before-write-lock
string[] addOne =
[
    "BEGIN",
    "SELECT n FROM counter",
    "UPDATE counter SET n = @n + 1",
    "COMMIT",
];
