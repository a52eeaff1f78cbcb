// hint: needs-the-file-alone
string[] addOne =
[
    "PRAGMA locking_mode = EXCLUSIVE",
    "UPDATE counter SET n = n + 1",
];
