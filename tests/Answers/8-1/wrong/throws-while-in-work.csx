// hint: in-flight-answer
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (await store.FindAsync(request.Key) is int paid) return paid;
    if (!await store.TryBeginAsync(request.Key)) throw new InvalidOperationException("処理中です");
    try
    {
        int receipt = await chargeAsync(request.Amount);
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
    catch { await store.RemoveAsync(request.Key); throw; }
}
