// hint: waits-without-a-lock
string thread1 = "0x7B52";
string thread2 = "0x7B4E";
int line1 = 12;
int line2 = 10;
