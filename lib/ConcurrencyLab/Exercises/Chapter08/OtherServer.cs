namespace ConcurrencyLab;

/// <summary>The server that is in order already: it shares nothing with the learner's but the store.</summary>
internal static class OtherServer
{
    public static async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
    {
        while (!await store.TryBeginAsync(request.Key))
        {
            if (await store.WaitAsync(request.Key) is { } before)
                return before;
        }

        int receipt;
        try
        {
            receipt = await chargeAsync(request.Amount);
        }
        catch (ServiceFailedException)
        {
            await store.RemoveAsync(request.Key);
            throw;
        }

        await store.CompleteAsync(request.Key, receipt);
        return receipt;
    }
}
