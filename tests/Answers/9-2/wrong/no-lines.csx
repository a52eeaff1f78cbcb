// hint: not-a-line
string thread1 = "0x7B4C";
string thread2 = "0x7B4E";
int line1 = 0;
int line2 = 0;
