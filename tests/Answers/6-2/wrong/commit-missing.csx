// hint: commit-missing
string[] addOne =
[
    "BEGIN IMMEDIATE",
    "SELECT n FROM counter",
    "UPDATE counter SET n = @n + 1",
];
