// 1 つの文字列に、いくつもの文を書く。
string[] addOne = [ "BEGIN IMMEDIATE; UPDATE counter SET n = n + 1; COMMIT;" ];
