// 前の 2 本は順番に数え、最後に書く C が 0 を読んでいる
int total = 0;

async Task AddOneAsync(Step step)
{
    int t = total; // 読む
    await step("読んだ");

    t = t + 1; // 足す
    await step("足した");

    total = t; // 書く
}

string schedule = "C A A A B B B C C";
