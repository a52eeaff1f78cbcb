// WITH で確かめる。
string[] sellOne =
[
    "WITH open AS (SELECT 1 FROM seats WHERE n > 0) UPDATE seats SET n = n - 1 WHERE EXISTS (SELECT 1 FROM open)",
];
