// hint: lock-for-several
string situation1 = "Interlocked";
string situation2 = "lock";
string situation3 = "ConcurrentDictionary";
string situation4 = "lock";
string situation5 = "none";
