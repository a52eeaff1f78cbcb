// 読んだ残りのままなら減らす。
string[] sellOne =
[
    "SELECT n FROM seats",
    "UPDATE seats SET n = n - 1 WHERE n = @n",
];
