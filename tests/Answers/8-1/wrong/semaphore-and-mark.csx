// hint: keys-in-turns
SemaphoreSlim gate = new(1, 1);

async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    await gate.WaitAsync();
    try
    {
        while (!await store.TryBeginAsync(request.Key))
            if (await store.WaitAsync(request.Key) is int paid) return paid;
        try
        {
            int receipt = await chargeAsync(request.Amount);
            await store.CompleteAsync(request.Key, receipt);
            return receipt;
        }
        catch { await store.RemoveAsync(request.Key); throw; }
    }
    finally { gate.Release(); }
}
