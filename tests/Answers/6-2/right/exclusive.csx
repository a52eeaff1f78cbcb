// 小文字の begin exclusive と END で囲む。
string[] addOne =
[
    "begin exclusive transaction",
    "SELECT n FROM counter",
    "UPDATE counter SET n = @n + 1",
    "END;",
];
