// 待つ時間を、さらに長くする。
string[] addOne =
[
    "PRAGMA busy_timeout = 120000",
    "BEGIN IMMEDIATE",
    "SELECT n FROM counter",
    "UPDATE counter SET n = @n + 1",
    "COMMIT",
];
