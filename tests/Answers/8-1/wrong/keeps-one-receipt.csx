// hint: other-key
int? last = null;

async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    last ??= await store.FindAsync(request.Key);
    if (last is int paid) return paid;
    if (!await store.TryBeginAsync(request.Key)) return (await store.WaitAsync(request.Key)).GetValueOrDefault();
    int receipt = await chargeAsync(request.Amount);
    await store.CompleteAsync(request.Key, receipt);
    return receipt;
}
