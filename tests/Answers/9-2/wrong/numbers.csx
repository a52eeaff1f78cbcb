// hint: changes-a-number
string thread1 = "0x7B4C";
string thread2 = "0x7B4E";
int line1 = 4;
int line2 = 9;
