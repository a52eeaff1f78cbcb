// hint: own-memory
using System.Collections.Concurrent;
var payments = new ConcurrentDictionary<string, Lazy<Task<int>>>();

async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    return await payments.GetOrAdd(request.Key, _ => new Lazy<Task<int>>(() => chargeAsync(request.Amount))).Value;
}
