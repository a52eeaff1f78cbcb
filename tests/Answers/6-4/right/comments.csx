// コメントだけの文字列と、コメントから始まる文。
string[] sellOne =
[
    "/* 1 席を売る。; も書く */",
    "/* 残りがあれば */ UPDATE seats SET n = n - 1 WHERE n > 0; -- 売る",
    "/* おわり",
];
