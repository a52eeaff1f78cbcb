// hint: only-the-addition
int first = 3;
int last = 3;
