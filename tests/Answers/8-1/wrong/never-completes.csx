// hint: result-not-kept
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (!await store.TryBeginAsync(request.Key))
        if (await store.WaitAsync(request.Key) is int paid) return paid;
    try { return await chargeAsync(request.Amount); }
    catch { await store.RemoveAsync(request.Key); throw; }
}
