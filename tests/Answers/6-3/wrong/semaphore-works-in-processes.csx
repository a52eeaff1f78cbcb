// hint: semaphore-in-processes
string none = "xxx";
string lockTool = "o-x";
string semaphore = "ooo";
string interlocked = "oox";
string namedMutex = "o-o";
string sqlUpdate = "ooo";
