// hint: not-paid
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (!await store.TryBeginAsync(request.Key)) return (await store.WaitAsync(request.Key)).GetValueOrDefault();
    await store.CompleteAsync(request.Key, request.Amount);
    return request.Amount;
}
