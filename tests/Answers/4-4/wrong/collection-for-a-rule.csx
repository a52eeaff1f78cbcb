// hint: collection-for-a-rule
string situation1 = "Interlocked";
string situation2 = "ConcurrentDictionary";
string situation3 = "ConcurrentDictionary";
string situation4 = "SemaphoreSlim";
string situation5 = "none";
