// 版の列を比べる。
string[] sellOne =
[
    "SELECT n, version FROM seats",
    "UPDATE seats SET n = n - 1, version = version + 1 WHERE version = @version",
];
