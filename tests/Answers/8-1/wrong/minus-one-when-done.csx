// hint: another-answer
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (!await store.TryBeginAsync(request.Key)) return -1; // 支払い済み
    try
    {
        int receipt = await chargeAsync(request.Amount);
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
    catch { await store.RemoveAsync(request.Key); throw; }
}
