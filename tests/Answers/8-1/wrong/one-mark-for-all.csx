// hint: another-key
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (!await store.TryBeginAsync("lock")) await store.WaitAsync("lock");
    try
    {
        if (await store.FindAsync("pay:" + request.Key) is int paid) return paid;
        int receipt = await chargeAsync(request.Amount);
        await store.CompleteAsync("pay:" + request.Key, receipt);
        return receipt;
    }
    finally { await store.RemoveAsync("lock"); }
}
