// 読む前に書いて、書くためのロックを取る。
string[] addOne =
[
    "BEGIN",
    "UPDATE counter SET n = n",
    "SELECT n FROM counter",
    "UPDATE counter SET n = @n + 1",
    "COMMIT",
];
