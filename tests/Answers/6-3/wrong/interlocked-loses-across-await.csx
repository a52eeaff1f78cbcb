// hint: interlocked-has-no-await
string none = "xxx", lockTool = "o-x", semaphore = "oox", interlocked = "oxx", namedMutex = "o-o", sqlUpdate = "ooo";
