// はじめの支払いが失敗したら、待っていた依頼も例外にする。
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (!await store.TryBeginAsync(request.Key))
        return await store.WaitAsync(request.Key) ?? throw new InvalidOperationException("はじめの支払いが失敗しました。もう一度依頼してください。");
    bool isDone = false;
    try
    {
        int receipt = await chargeAsync(request.Amount);
        isDone = true;
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
    finally
    {
        if (!isDone) await store.RemoveAsync(request.Key);
    }
}
