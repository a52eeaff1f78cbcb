// hint: select-then-update
string[] addOne =
[
    "SELECT n FROM counter",
    "UPDATE counter SET n = @n",
    "UPDATE counter SET n = n + 1",
];
