// hint: lease-for-a-room
string situation1 = "INCR";
string situation2 = "冪等キー";
string situation3 = "フェンシングトークン";
string situation4 = "版";
string situation5 = "期限のあるロック";
string situation6 = "SemaphoreSlim";
