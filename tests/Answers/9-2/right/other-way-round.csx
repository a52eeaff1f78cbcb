// 逆の順番。
string thread1 = "0x7B4E";
string thread2 = "0x7B4C";
int line1 = 3;
int line2 = 10;
