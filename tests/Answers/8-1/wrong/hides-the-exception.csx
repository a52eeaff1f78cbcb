// hint: failure-swallowed
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (!await store.TryBeginAsync(request.Key))
    {
        if (await store.WaitAsync(request.Key) is int paid) return paid;
    }
    int receipt;
    try { receipt = await chargeAsync(request.Amount); }
    catch
    {
        await store.RemoveAsync(request.Key);
        throw new Exception("もう一度お試しください。");
    }
    await store.CompleteAsync(request.Key, receipt);
    return receipt;
}
