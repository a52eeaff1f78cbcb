// hint: misses-the-count
int first = 5;
int last = 5;
