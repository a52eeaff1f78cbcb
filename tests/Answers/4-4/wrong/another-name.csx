// hint: unknown-tool
string situation1 = "atomic";
string situation2 = "lock";
string situation3 = "ConcurrentDictionary";
string situation4 = "SemaphoreSlim";
string situation5 = "none";
