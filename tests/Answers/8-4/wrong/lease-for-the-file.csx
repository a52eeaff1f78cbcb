// hint: lease-against-a-paused-owner
string situation1 = "INCR";
string situation2 = "冪等キー";
string situation3 = "期限のあるロック";
string situation4 = "版";
string situation5 = "アクター";
string situation6 = "SemaphoreSlim";
