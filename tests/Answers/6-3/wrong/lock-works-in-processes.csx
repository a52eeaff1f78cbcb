// hint: lock-in-processes
string none = "xxx";
string lockTool = "o-o";
string semaphore = "oox";
string interlocked = "oox";
string namedMutex = "o-o";
string sqlUpdate = "ooo";
