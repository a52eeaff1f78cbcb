// hint: select-then-update
string[] addOne =
[
    "PRAGMA busy_timeout = 1000",
    "SELECT n FROM counter",
    "UPDATE counter SET n = @n + 1",
];
