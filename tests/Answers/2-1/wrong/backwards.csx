// hint: not-a-range
int first = 4;
int last = 2;
