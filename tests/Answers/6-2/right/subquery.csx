// 副問い合わせで読んで足す。
string[] addOne = [ "UPDATE counter SET n = (SELECT n FROM counter) + 1; -- 1 文" ];
