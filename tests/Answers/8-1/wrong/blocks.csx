// hint: blocking-wait
Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (!store.TryBeginAsync(request.Key).Result)
        if (store.WaitAsync(request.Key).Result is int paid) return Task.FromResult(paid);
    int receipt = chargeAsync(request.Amount).Result;
    store.CompleteAsync(request.Key, receipt).Wait();
    return Task.FromResult(receipt);
}
