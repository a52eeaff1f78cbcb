// n という名前の列がなければ、1 つめの列の値になる。
string[] addOne =
[
    "BEGIN IMMEDIATE",
    "SELECT n + 1 AS next FROM counter",
    "UPDATE counter SET n = @n",
    "COMMIT",
];
