// hint: lease-for-an-editor
string situation1 = "INCR";
string situation2 = "冪等キー";
string situation3 = "フェンシングトークン";
string situation4 = "期限のあるロック";
string situation5 = "アクター";
string situation6 = "SemaphoreSlim";
