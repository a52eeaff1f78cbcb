// hint: gave-up-waiting
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    bool isMine = await store.TryBeginAsync(request.Key);
    for (int i = 0; !isMine && i < 30; i++) // 30 回見ても終わらなければ、止まったとみなす
    {
        if (await store.FindAsync(request.Key) is int paid) return paid;
        await Task.Delay(100);
        isMine = await store.TryBeginAsync(request.Key);
    }
    try
    {
        int receipt = await chargeAsync(request.Amount);
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
    catch { await store.RemoveAsync(request.Key); throw; }
}
