// hint: body-changed
int total = 0;

async Task AddOneAsync(Step step)
{
    int t = total; // 読む
    await step("読んだ");

    total = t + 1; // 書く
}

string schedule = "A B C A B C";
