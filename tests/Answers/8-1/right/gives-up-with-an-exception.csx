// 待ちきれなければ、支払わずに TimeoutException を投げる。
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (!await store.TryBeginAsync(request.Key))
    {
        if (await store.WaitAsync(request.Key).WaitAsync(TimeSpan.FromSeconds(30)) is int paid) return paid;
    }
    return await Task.Run(async () =>
    {
        int receipt;
        try { receipt = await chargeAsync(request.Amount); }
        catch { await store.RemoveAsync(request.Key); throw; }
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    });
}
