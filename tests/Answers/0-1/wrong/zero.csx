// hint: not-a-time
double? seconds = 0;
