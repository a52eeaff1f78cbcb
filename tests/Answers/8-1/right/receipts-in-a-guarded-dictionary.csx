// 終わった領収番号を自分のメモリにも覚える。その Dictionary は、ロックの中で使う。
object gate = new();
Dictionary<string, int> receipts = new();
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    lock (gate) { if (receipts.TryGetValue(request.Key, out var cached)) return cached; }
    while (!await store.TryBeginAsync(request.Key))
    {
        if (await store.WaitAsync(request.Key) is int paid) { lock (gate) return receipts[request.Key] = paid; }
    }
    int receipt;
    try { receipt = await chargeAsync(request.Amount); }
    catch { await store.RemoveAsync(request.Key); throw; }
    await store.CompleteAsync(request.Key, receipt);
    lock (gate) return receipts[request.Key] = receipt;
}
