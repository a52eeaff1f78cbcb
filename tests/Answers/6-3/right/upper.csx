// 大文字で書く。
string none = "XXX", lockTool = "O-X", semaphore = "OOX", interlocked = "OOX", namedMutex = "O-O", sqlUpdate = "OOO";
