// hint: includes-the-log
int first = 1;
int last = 4;
