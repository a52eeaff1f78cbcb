// hint: sql-error
string[] addOne =
[
    "UPDATE counter n = n + 1",
];
