// hint: starts-after-the-read
int first = 4;
int last = 4;
