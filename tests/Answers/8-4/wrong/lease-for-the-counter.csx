// hint: lease-for-a-counter
string situation1 = "期限のあるロック";
string situation2 = "冪等キー";
string situation3 = "フェンシングトークン";
string situation4 = "版";
string situation5 = "アクター";
string situation6 = "SemaphoreSlim";
