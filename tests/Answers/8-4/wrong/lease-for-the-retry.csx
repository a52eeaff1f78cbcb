// hint: lease-for-a-retry
string situation1 = "INCR";
string situation2 = "期限のあるロック";
string situation3 = "フェンシングトークン";
string situation4 = "版";
string situation5 = "アクター";
string situation6 = "SemaphoreSlim";
