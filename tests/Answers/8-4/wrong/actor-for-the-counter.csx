// hint: actor-for-a-counter
string situation1 = "アクター";
string situation2 = "冪等キー";
string situation3 = "フェンシングトークン";
string situation4 = "版";
string situation5 = "アクター";
string situation6 = "SemaphoreSlim";
