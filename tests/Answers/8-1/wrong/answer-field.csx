// hint: shared-variable
int? answer;
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (!await store.TryBeginAsync(request.Key))
    {
        answer = await store.WaitAsync(request.Key);
        if (answer is not null) return answer.Value;
    }

    try
    {
        answer = await chargeAsync(request.Amount);
        int receipt = answer.Value;
        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
    catch
    {
        await store.RemoveAsync(request.Key);
        throw;
    }
}
