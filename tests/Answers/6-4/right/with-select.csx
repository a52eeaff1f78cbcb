// WITH から始まる SELECT で読む。
string[] sellOne =
[
    "BEGIN IMMEDIATE",
    "WITH s AS (SELECT n FROM seats) SELECT n FROM s",
    "UPDATE seats SET n = @n - 1",
    "COMMIT",
];
