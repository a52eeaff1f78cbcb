// hint: lock-for-constants
string situation1 = "Interlocked";
string situation2 = "lock";
string situation3 = "ConcurrentDictionary";
string situation4 = "SemaphoreSlim";
string situation5 = "lock";
