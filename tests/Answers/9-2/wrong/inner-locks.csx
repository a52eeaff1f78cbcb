// hint: inner-lock
string thread1 = "0x7B4C";
string thread2 = "0x7B4E";
int line1 = 11;
int line2 = 5;
