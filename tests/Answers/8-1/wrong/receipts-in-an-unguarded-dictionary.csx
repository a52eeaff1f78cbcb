// hint: unguarded-collection
// 終わった領収番号を自分のメモリにも覚える。その Dictionary は、どのスレッドも同時に使う。
Dictionary<string, int> receipts = new();
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (receipts.TryGetValue(request.Key, out var cached)) return cached;
    while (!await store.TryBeginAsync(request.Key))
    {
        if (await store.WaitAsync(request.Key) is int paid) return receipts[request.Key] = paid;
    }
    int receipt;
    try { receipt = await chargeAsync(request.Amount); }
    catch { await store.RemoveAsync(request.Key); throw; }
    await store.CompleteAsync(request.Key, receipt);
    return receipts[request.Key] = receipt;
}
