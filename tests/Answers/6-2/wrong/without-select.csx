// hint: does-not-add-one
string[] addOne =
[
    "UPDATE counter SET n = @n + 1",
];
