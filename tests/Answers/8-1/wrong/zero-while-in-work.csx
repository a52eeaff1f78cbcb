// hint: in-flight-answer
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (!await store.TryBeginAsync(request.Key))
        return await store.FindAsync(request.Key) ?? 0; // 処理中

    try
    {
        int receipt = await chargeAsync(request.Amount);
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
    catch { await store.RemoveAsync(request.Key); throw; }
}
