// hint: does-not-sell-one
string[] sellOne =
[
    "UPDATE seats SET n = n - 2 WHERE n > 1",
];
