// hint: number-of-statements
string[] sellOne =
[
];
