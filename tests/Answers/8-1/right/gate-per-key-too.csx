// 同じサーバーの中ではキーごとの SemaphoreSlim でも待つ。
using System.Collections.Concurrent;
var gates = new ConcurrentDictionary<string, SemaphoreSlim>();

async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    var gate = gates.GetOrAdd(request.Key, _ => new SemaphoreSlim(1, 1));
    await gate.WaitAsync();
    try
    {
        while (!await store.TryBeginAsync(request.Key))
        {
            if (await store.WaitAsync(request.Key) is int paid) return paid;
        }
        try
        {
            int receipt = await chargeAsync(request.Amount);
            await store.CompleteAsync(request.Key, receipt);
            return receipt;
        }
        catch { await store.RemoveAsync(request.Key); throw; }
    }
    finally { gate.Release(); }
}
