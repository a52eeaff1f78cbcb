// hint: milliseconds
double? seconds = 1000;
