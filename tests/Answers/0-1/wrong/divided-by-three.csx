// hint: divided
double? seconds = 1.0 / 3;
