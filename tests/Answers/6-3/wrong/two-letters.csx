// hint: three-letters
string none = "xx";
string lockTool = "o-x";
string semaphore = "oox";
string interlocked = "oox";
string namedMutex = "o-o";
string sqlUpdate = "ooo";
