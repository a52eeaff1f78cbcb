// hint: includes-the-sleep
int first = 1;
int last = 7;
