// hint: sells-without-checking
string[] sellOne =
[
    "UPDATE seats SET n = n - 1",
];
