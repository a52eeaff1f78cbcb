// hint: shared-variable
string key = "";

async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    key = request.Key;
    while (!await store.TryBeginAsync(request.Key))
        if (await store.WaitAsync(request.Key) is int paid) return paid;
    int receipt;
    try { receipt = await chargeAsync(request.Amount); }
    catch { await store.RemoveAsync(request.Key); throw; }
    await store.CompleteAsync(key, receipt);
    return receipt;
}
