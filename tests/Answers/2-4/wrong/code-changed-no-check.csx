// hint: body-changed
int balance = 100;
var gate = new ExplorerLock("gate");

async Task WithdrawAsync(Step step)
{
    await gate.AcquireAsync();
    bool enough = balance >= 60; // 残高を確かめる
    gate.Release();
    await step("確かめた");

    await gate.AcquireAsync();
    balance = balance - 60; // 引く
    gate.Release();
}

string reason = "3";
string schedule = "A A A A B B B B";
