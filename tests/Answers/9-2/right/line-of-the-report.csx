// 報告の行を、コロンまで写す。
string thread1 = "Thread (0x7B4E):", thread2 = "(0x7B4C):";
int line1 = 3, line2 = 10;
