// 読む前に、書くためのロックを取る。
string[] sellOne =
[
    "BEGIN IMMEDIATE",
    "SELECT n FROM seats",
    "UPDATE seats SET n = n - 1",
    "COMMIT",
];
