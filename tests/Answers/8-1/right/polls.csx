// Task.Delay をはさんで、終わったかどうかを store に聞く。
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (!await store.TryBeginAsync(request.Key))
    {
        if (await store.FindAsync(request.Key) is { } paid) return paid;
        await Task.Delay(TimeSpan.FromMilliseconds(50));
    }
    int receipt;
    try { receipt = await chargeAsync(request.Amount).ConfigureAwait(false); }
    catch { await store.RemoveAsync(request.Key); throw; }
    await store.CompleteAsync(request.Key, receipt);
    return receipt;
}
