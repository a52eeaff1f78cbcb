// 空白やコンマで区切る。
string none = "x x x", lockTool = " o-x ", semaphore = "o,o,x", interlocked = "o o x", namedMutex = "o - o", sqlUpdate = "ooo ";
