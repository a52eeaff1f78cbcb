// hint: volatile-for-a-counter
string situation1 = "volatile";
string situation2 = "lock";
string situation3 = "ConcurrentDictionary";
string situation4 = "SemaphoreSlim";
string situation5 = "none";
