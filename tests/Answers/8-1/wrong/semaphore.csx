// hint: memory-of-one-server
SemaphoreSlim gate = new(1, 1);

async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    await gate.WaitAsync();
    try
    {
        if (await store.FindAsync(request.Key) is int paid) return paid;
        int receipt = await chargeAsync(request.Amount);
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
    finally { gate.Release(); }
}
