// hint: begin-ignored
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (!await store.TryBeginAsync(request.Key))
    {
        if (await store.WaitAsync(request.Key) is int paid) return paid;
        await store.TryBeginAsync(request.Key);
    }
    try
    {
        int receipt = await chargeAsync(request.Amount);
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
    catch { await store.RemoveAsync(request.Key); throw; }
}
