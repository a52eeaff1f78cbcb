// hint: divided
double? seconds = 0.5;
