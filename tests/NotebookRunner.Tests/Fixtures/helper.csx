int Twice(int value) => value * 2;
