// hint: three-letters
string none = "xxx", lockTool = "oなx", semaphore = "oox", interlocked = "oox", namedMutex = "o-o", sqlUpdate = "ooo";
