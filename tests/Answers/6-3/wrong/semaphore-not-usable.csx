// hint: lock-in-processes
string none = "xxx", lockTool = "o--", semaphore = "oo-", interlocked = "oox", namedMutex = "o-o", sqlUpdate = "ooo";
