// hint: answered-without-payment
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (!await store.TryBeginAsync(request.Key))
        if (await store.WaitAsync(request.Key) is int paid) return paid;
    int receipt = 0;
    try
    {
        receipt = await chargeAsync(request.Amount);
        return receipt;
    }
    finally { await store.CompleteAsync(request.Key, receipt); }
}
