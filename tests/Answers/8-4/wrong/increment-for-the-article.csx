// hint: increment-for-a-text
string situation1 = "INCR";
string situation2 = "冪等キー";
string situation3 = "フェンシングトークン";
string situation4 = "INCR";
string situation5 = "アクター";
string situation6 = "SemaphoreSlim";
