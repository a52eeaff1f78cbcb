// 依頼の内容を、ロックの中で取り出す
PaymentRequest current; object gate = new();
async Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync)
{
    string key; int amount; lock (gate) { current = request; key = current.Key; amount = current.Amount; }
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
