// hint: semaphore-across-await
string none = "xxx";
string lockTool = "o-x";
string semaphore = "o-x";
string interlocked = "oox";
string namedMutex = "o-o";
string sqlUpdate = "ooo";
