// hint: lock-for-one-number
string situation1 = "lock";
string situation2 = "lock";
string situation3 = "ConcurrentDictionary";
string situation4 = "SemaphoreSlim";
string situation5 = "none";
