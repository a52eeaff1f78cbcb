// hint: lock-on-one-server
string situation1 = "lock";
string situation2 = "冪等キー";
string situation3 = "フェンシングトークン";
string situation4 = "版";
string situation5 = "アクター";
string situation6 = "SemaphoreSlim";
