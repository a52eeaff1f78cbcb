// hint: mark-removed
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    try
    {
        if (!await store.TryBeginAsync(request.Key))
            return await store.WaitAsync(request.Key) ?? throw new InvalidOperationException("もう一度依頼してください");
        int receipt = await chargeAsync(request.Amount);
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
    catch
    {
        await store.RemoveAsync(request.Key);
        throw;
    }
}
