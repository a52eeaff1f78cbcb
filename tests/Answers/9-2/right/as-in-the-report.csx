// 報告の書き方のまま、小文字で書く。
string thread1 = "Thread (0x7b4c)";
string thread2 = "7b4e";
int line1 = 10;
int line2 = 3;
