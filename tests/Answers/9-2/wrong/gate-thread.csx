// hint: thread-of-the-pool
string thread1 = "0x7B4D";
string thread2 = "0x7B4E";
int line1 = 3;
int line2 = 10;
