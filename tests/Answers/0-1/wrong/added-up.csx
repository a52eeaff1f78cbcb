// hint: added-up
double? seconds = 3;
