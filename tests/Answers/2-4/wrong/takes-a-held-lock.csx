// hint: waits-for-lock
int balance = 100;
var gate = new ExplorerLock("gate");

async Task WithdrawAsync(Step step)
{
    await gate.AcquireAsync();
    bool enough = balance >= 60; // 残高を確かめる
    gate.Release();
    await step("確かめた");

    if (!enough) return; // 残高不足
    await gate.AcquireAsync();
    balance = balance - 60; // 引く
    gate.Release();
}

string reason = "3";
string schedule = "A B B A A B A B";
