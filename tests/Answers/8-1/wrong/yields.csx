// hint: check-then-act
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (await store.FindAsync(request.Key) is int paid) return paid;
    await Task.Yield();
    if (await store.FindAsync(request.Key) is int again) return again; // 念のためもう一度
    int receipt = await chargeAsync(request.Amount);
    await store.CompleteAsync(request.Key, receipt);
    return receipt;
}
