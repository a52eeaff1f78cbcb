// hint: lock-across-await
string none = "xxx", lockTool = "oxx", semaphore = "oox", interlocked = "oox", namedMutex = "o-o", sqlUpdate = "ooo";
