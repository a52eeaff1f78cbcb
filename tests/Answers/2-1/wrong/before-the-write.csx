// hint: ends-before-the-write
int first = 2;
int last = 3;
