// hint: unguarded-collection
Dictionary<string, int> receipts = new();
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (!await store.TryBeginAsync(request.Key))
    {
        if (await store.WaitAsync(request.Key) is int paid) return paid;
    }

    int receipt;
    try
    {
        receipt = await chargeAsync(request.Amount);
    }
    catch
    {
        await store.RemoveAsync(request.Key);
        throw;
    }

    Task completing = store.CompleteAsync(request.Key, receipt);
    if (!completing.IsCompleted)
    {
        await completing;
        receipts[request.Key] = receipt;
    }
    return receipt;
}
