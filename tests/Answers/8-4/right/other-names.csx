// 場面の順に、英語の名前と別の名前で書く。
string situation1 = "INCR";
string situation2 = "idempotency key";
string situation3 = "fencing token";
string situation4 = "楽観的同時実行制御";
string situation5 = "actor";
string situation6 = "SemaphoreSlim";
