// hint: memory-of-one-server
using System.Collections.Concurrent;
var gates = new ConcurrentDictionary<string, SemaphoreSlim>();

async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    var gate = gates.GetOrAdd(request.Key, _ => new SemaphoreSlim(1, 1));
    await gate.WaitAsync();
    try
    {
        if (await store.FindAsync(request.Key) is int paid) return paid;
        int receipt = await chargeAsync(request.Amount);
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
    finally { gate.Release(); }
}
