// hint: lock-for-many-keys
string situation1 = "Interlocked";
string situation2 = "lock";
string situation3 = "lock";
string situation4 = "SemaphoreSlim";
string situation5 = "none";
