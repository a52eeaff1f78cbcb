// hint: not-a-thread
string thread1 = "0x7B4C";
string thread2 = "";
int line1 = 3;
int line2 = 10;
