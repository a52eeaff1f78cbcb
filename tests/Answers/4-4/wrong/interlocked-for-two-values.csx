// hint: interlocked-for-two-values
string situation1 = "Interlocked";
string situation2 = "Interlocked";
string situation3 = "ConcurrentDictionary";
string situation4 = "SemaphoreSlim";
string situation5 = "none";
