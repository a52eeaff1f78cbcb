// hint: counting-without-waiting
string situation1 = "Interlocked";
string situation2 = "lock";
string situation3 = "ConcurrentDictionary";
string situation4 = "Interlocked";
string situation5 = "none";
