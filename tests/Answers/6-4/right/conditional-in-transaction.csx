// 条件つきの UPDATE をトランザクションで囲む。
string[] sellOne =
[
    "BEGIN IMMEDIATE;",
    "UPDATE seats SET n = n - 1 WHERE n >= 1;",
    "COMMIT;",
];
