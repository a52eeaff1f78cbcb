// ほかの列も読む。@n は n の列の値になる。
string[] addOne =
[
    "BEGIN IMMEDIATE",
    "SELECT rowid, N, date() FROM counter",
    "UPDATE counter SET n = @n + 1",
    "COMMIT",
];
