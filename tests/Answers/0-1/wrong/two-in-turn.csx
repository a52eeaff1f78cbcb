// hint: two-in-turn
double? seconds = 2;
