// hint: waits-without-a-lock
string thread1 = "0x7B4C";
string thread2 = "0x7B51";
int line1 = 3;
int line2 = 10;
