// hint: waits-for-work
string thread1 = "0x7B4C";
string thread2 = "0x7B4F";
int line1 = 3;
int line2 = 10;
