// hint: starts-after-the-read
int first = 3;
int last = 4;
