// hint: check-then-act
// 支払いの直前にもう一度確かめる
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    if (await store.FindAsync(request.Key) is int paid) return paid;
    await Task.Delay(50); // ほかの依頼を待つ
    if (await store.FindAsync(request.Key) is int again) return again;
    int receipt = await chargeAsync(request.Amount);
    await store.CompleteAsync(request.Key, receipt);
    return receipt;
}
