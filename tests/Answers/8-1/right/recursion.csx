// 再帰でやり直し、支払いはローカル関数に分ける。
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (await store.FindAsync(request.Key) is int known) return known;
    if (await store.TryBeginAsync(request.Key)) return await ChargeOnceAsync();
    return await store.WaitAsync(request.Key) is int paid ? paid : await PayAsync(request, store, chargeAsync);

    async ValueTask<int> ChargeOnceAsync()
    {
        int receipt;
        try { receipt = await chargeAsync(request.Amount); }
        catch (Exception) { await store.RemoveAsync(request.Key); throw; }
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
}
