// 読む前に書いて、書くロックを取る。
string[] sellOne =
[
    "BEGIN",
    "UPDATE seats SET version = version + 1",
    "SELECT n FROM seats",
    "UPDATE seats SET n = n - 1",
    "COMMIT",
];
