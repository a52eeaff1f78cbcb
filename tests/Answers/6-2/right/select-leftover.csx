// 使わない SELECT を残す。
string[] addOne = [ "SELECT n FROM counter", "UPDATE counter SET n = n + 1" ];
