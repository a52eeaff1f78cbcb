// hint: does-not-add-one
string[] addOne =
[
    "SELECT n FROM counter",
    "UPDATE counter SET n = @n + 1",
    "UPDATE counter SET n = n + 1",
];
