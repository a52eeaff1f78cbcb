// o の代わりに 0、- の代わりに長音を書く。
string none = "xxx", lockTool = "0ーx", semaphore = "00x", interlocked = "00x", namedMutex = "o―o", sqlUpdate = "000";
