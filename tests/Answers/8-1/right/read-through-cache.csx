// 終わった領収番号を自分のメモリにも覚え、store を読む回数を減らす（記録そのものは store にある）。
using System.Collections.Concurrent;
ConcurrentDictionary<string, int> receipts = new();
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
