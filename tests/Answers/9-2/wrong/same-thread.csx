// hint: same-thread
string thread1 = "0x7B4C";
string thread2 = "0x7B4C";
int line1 = 3;
int line2 = 10;
