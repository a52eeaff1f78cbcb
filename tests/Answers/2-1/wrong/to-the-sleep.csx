// hint: includes-the-sleep
int first = 2;
int last = 5;
