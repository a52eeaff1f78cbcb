// RETURNING で新しい値を読む。
string[] addOne = [ "UPDATE counter SET n = n + 1 RETURNING n" ];
