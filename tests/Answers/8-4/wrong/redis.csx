// hint: unknown-tool
string situation1 = "Redis";
string situation2 = "冪等キー";
string situation3 = "フェンシングトークン";
string situation4 = "版";
string situation5 = "アクター";
string situation6 = "SemaphoreSlim";
