// hint: mark-left
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (!await store.TryBeginAsync(request.Key))
        if (await store.WaitAsync(request.Key) is int paid) return paid;

    int receipt = await chargeAsync(request.Amount);
    await store.CompleteAsync(request.Key, receipt);
    return receipt;
}
