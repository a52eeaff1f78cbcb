// hint: interlocked-in-processes
string none = "xxx";
string lockTool = "o-x";
string semaphore = "oox";
string interlocked = "ooo";
string namedMutex = "o-o";
string sqlUpdate = "ooo";
