// hint: mutex-in-processes
string none = "xxx";
string lockTool = "o-x";
string semaphore = "oox";
string interlocked = "oox";
string namedMutex = "o-x";
string sqlUpdate = "ooo";
