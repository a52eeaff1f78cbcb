// hint: checked-after-it-was-taken
bool taken = false; // 席は押さえられたか
int sold = 0;       // 席が売れた回数

async Task BookAsync(Step step)
{
    bool free = !taken; // 空きを確かめる
    await step("空きを確かめた");

    if (!free) return; // 売り切れ
    taken = true;
    await step("席を押さえた");

    sold = sold + 1; // 売れたことを記録する
}

string schedule = "A A B A B";
