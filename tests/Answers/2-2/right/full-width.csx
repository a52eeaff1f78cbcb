// 全角の文字と、名前の違う変数
int total = 0;

async Task AddOneAsync(Step step)
{
    int before = total; // 読む
    await step("読んだ");

    int after = before + 1; // 足す
    await step("足した");

    total = after; // 書く
}

string schedule = "Ａ　Ｂ　Ｃ　Ａ　Ｂ　Ｃ　Ａ　Ｂ　Ｃ";
