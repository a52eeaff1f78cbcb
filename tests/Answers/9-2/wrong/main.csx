// hint: waits-for-input
string thread1 = "0x7B44";
string thread2 = "0x7B4E";
int line1 = 3;
int line2 = 10;
