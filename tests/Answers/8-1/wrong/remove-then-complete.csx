// hint: mark-removed
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (!await store.TryBeginAsync(request.Key))
        if (await store.WaitAsync(request.Key) is int paid) return paid;
    int receipt;
    try { receipt = await chargeAsync(request.Amount); }
    finally { await store.RemoveAsync(request.Key); } // 印を外してから、結果を書く
    await store.CompleteAsync(request.Key, receipt);
    return receipt;
}
