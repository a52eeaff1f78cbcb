// hint: does-not-add-one
string[] addOne =
[
    "INSERT INTO counter VALUES (1)",
];
