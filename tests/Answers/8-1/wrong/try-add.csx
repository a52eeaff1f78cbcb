// hint: memory-of-one-server
using System.Collections.Concurrent;
var paid = new ConcurrentDictionary<string, bool>();

async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (!paid.TryAdd(request.Key, true)) return (await store.WaitAsync(request.Key)).GetValueOrDefault();
    int receipt = await chargeAsync(request.Amount);
    await store.CompleteAsync(request.Key, receipt);
    return receipt;
}
