// hint: needs-the-file-alone
string[] addOne =
[
    "PRAGMA busy_timeout = 600000",
    "PRAGMA journal_mode = DELETE",
    "UPDATE counter SET n = n + 1",
];
