// hint: line-of-the-dashboard
string thread1 = "0x7B4C";
string thread2 = "0x7B4E";
int line1 = 6;
int line2 = 12;
