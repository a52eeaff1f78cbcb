// 変えた後の残りを RETURNING で受け取る。
string[] sellOne =
[
    "UPDATE seats SET n = n - 1 WHERE n > 0 RETURNING n",
];
