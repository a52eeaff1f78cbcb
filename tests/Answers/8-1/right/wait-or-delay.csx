// 待つのと時間切れの、早いほうまで待つ。
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (!await store.TryBeginAsync(request.Key))
    {
        var waiting = store.WaitAsync(request.Key);
        var first = await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromSeconds(1)));
        if (first == waiting && await waiting is int paid) return paid;
    }
    int receipt;
    try { receipt = await chargeAsync(request.Amount); }
    catch (Exception e)
    {
        await store.RemoveAsync(request.Key);
        throw new InvalidOperationException("支払えませんでした。", e);
    }
    await store.CompleteAsync(request.Key, receipt);
    return receipt;
}
