// 呼ばれた回数と、最後に払った金額を、外の変数に書き残す
int calls;
(string Key, int Amount) last;
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    Interlocked.Increment(ref calls);
    while (!await store.TryBeginAsync(request.Key))
    {
        if (await store.WaitAsync(request.Key) is int paid) return paid;
    }

    try
    {
        int receipt = await chargeAsync(request.Amount);
        last = (request.Key, request.Amount);
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
    catch
    {
        await store.RemoveAsync(request.Key);
        throw;
    }
}
