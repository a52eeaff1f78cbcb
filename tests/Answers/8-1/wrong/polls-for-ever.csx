// hint: waits-for-nothing
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (!await store.TryBeginAsync(request.Key))
    {
        while (true)
        {
            if (await store.FindAsync(request.Key) is int paid) return paid;
            await Task.Delay(100);
        }
    }
    int receipt;
    try { receipt = await chargeAsync(request.Amount); }
    catch { await store.RemoveAsync(request.Key); throw; }
    await store.CompleteAsync(request.Key, receipt);
    return receipt;
}
