// hint: version-without-reading
string situation1 = "INCR";
string situation2 = "冪等キー";
string situation3 = "版";
string situation4 = "版";
string situation5 = "アクター";
string situation6 = "SemaphoreSlim";
