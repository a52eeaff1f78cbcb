// 小文字と、余分な空白。
string situation1 = "incr";
string situation2 = " 冪等キー ";
string situation3 = "フェンシングトークン";
string situation4 = "版";
string situation5 = "アクター";
string situation6 = "semaphoreslim ";
