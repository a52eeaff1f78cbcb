// hint: usable-on-threads
string none = "xxx", lockTool = "o-x", semaphore = "oox", interlocked = "oox", namedMutex = "--o", sqlUpdate = "ooo";
