// hint: right-on-threads
string none = "xxx", lockTool = "x-x", semaphore = "oox", interlocked = "oox", namedMutex = "o-o", sqlUpdate = "ooo";
