// hint: lock-across-await
string none = "xxx";
string lockTool = "oxx";
string semaphore = "oox";
string interlocked = "oox";
string namedMutex = "o-o";
string sqlUpdate = "ooo";
