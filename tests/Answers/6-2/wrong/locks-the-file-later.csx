// hint: needs-the-file-alone
string[] addOne =
[
    "UPDATE counter SET n = n + 1",
    "PRAGMA locking_mode = EXCLUSIVE",
];
