// hint: sql-is-one-statement
string none = "xxx";
string lockTool = "o-x";
string semaphore = "oox";
string interlocked = "oox";
string namedMutex = "o-o";
string sqlUpdate = "oox";
