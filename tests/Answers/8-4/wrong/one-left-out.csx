// hint: unknown-tool
string situation1 = "INCR";
string situation2 = "冪等キー";
string situation3 = "フェンシングトークン";
string situation4 = "版";
string situation5 = "";
string situation6 = "SemaphoreSlim";
