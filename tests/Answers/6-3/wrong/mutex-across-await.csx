// hint: mutex-across-await
string none = "xxx";
string lockTool = "o-x";
string semaphore = "oox";
string interlocked = "oox";
string namedMutex = "ooo";
string sqlUpdate = "ooo";
