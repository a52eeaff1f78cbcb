// hint: marked-too-late
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (await store.FindAsync(request.Key) is int paid) return paid;
    int receipt = await chargeAsync(request.Amount);
    if (await store.TryBeginAsync(request.Key)) await store.CompleteAsync(request.Key, receipt);
    return receipt;
}
