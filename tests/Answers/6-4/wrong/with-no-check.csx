// hint: sells-without-checking
string[] sellOne =
[
    "WITH s AS (SELECT n FROM seats) UPDATE seats SET n = (SELECT n FROM s) - 1",
];
