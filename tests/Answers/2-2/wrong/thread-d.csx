// hint: unknown-thread
int total = 0;

async Task AddOneAsync(Step step)
{
    int t = total; // 読む
    await step("読んだ");

    t = t + 1; // 足す
    await step("足した");

    total = t; // 書く
}

string schedule = "A B C D A B C D A B C D";
