// hint: did-not-wait
string[] addOne =
[
    "PRAGMA busy_timeout = 0",
    "UPDATE counter SET n = n + 1",
];
