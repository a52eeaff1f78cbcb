// hint: shared-variable
PaymentRequest current;
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    current = request;
    string key = current.Key;
    int amount = current.Amount;
    while (true)
    {
        if (await store.TryBeginAsync(key))
        {
            try
            {
                int receipt = await chargeAsync(amount);
                await store.CompleteAsync(key, receipt);
                return receipt;
            }
            catch
            {
                await store.RemoveAsync(key);
                throw;
            }
        }

        if (await store.WaitAsync(key) is int done) return done;
    }
}
