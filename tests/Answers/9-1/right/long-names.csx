// 長い名前で書く。
string serviceA = "デッドロック";
string serviceB = "スレッドプールの枯渇";
string serviceC = "健康";
string serviceD = "ロックの競合";
