// hint: shared-variable
bool began;
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    while (true)
    {
        began = await store.TryBeginAsync(request.Key);
        if (began)
        {
            try
            {
                int receipt = await chargeAsync(request.Amount);
                await store.CompleteAsync(request.Key, receipt);
                return receipt;
            }
            catch
            {
                await store.RemoveAsync(request.Key);
                throw;
            }
        }

        if (await store.WaitAsync(request.Key) is int done) return done;
    }
}
