// 待つ時間を、5 秒と書く。
string[] addOne =
[
    "PRAGMA busy_timeout = 5000",
    "BEGIN IMMEDIATE",
    "SELECT n FROM counter",
    "UPDATE counter SET n = @n + 1",
    "COMMIT",
];
