// 英語の名前と、余分な空白。
string serviceA = "Deadlock";
string serviceB = "starvation ";
string serviceC = "healthy";
string serviceD = " contention";
