// hint: number-of-statements
string[] addOne = [];
