// hint: updates-no-row
string[] addOne =
[
    "SELECT n FROM counter",
    "UPDATE counter SET n = @n + 1 WHERE n = @n",
];
