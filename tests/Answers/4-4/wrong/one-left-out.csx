// hint: unknown-tool
string situation1 = "Interlocked";
string situation2 = "lock";
string situation3 = "ConcurrentDictionary";
string situation4 = "";
string situation5 = "none";
