// hint: none-is-never-right
string none = "oxx";
string lockTool = "o-x";
string semaphore = "oox";
string interlocked = "oox";
string namedMutex = "o-o";
string sqlUpdate = "ooo";
