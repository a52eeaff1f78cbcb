// ジェネリックなクラスにまとめる。
class Once<T>(Func<Task<bool>> tryBegin, Func<Task<T?>> wait, Func<T, Task> complete, Func<Task> remove) where T : struct
{
    public async Task<T> RunAsync(Func<Task<T>> work)
    {
        while (!await tryBegin())
        {
            T? known = await wait();
            if (known.HasValue) return known.Value;
        }
        Task<T> running = work();
        await Task.WhenAny(running);
        if (!running.IsCompletedSuccessfully) await remove();
        T result = await running; // 失敗していれば、ここで例外になる
        await complete(result);
        return result;
    }
}
Task<int> PayAsync(PaymentRequest request, PaymentStore store, Func<int, Task<int>> chargeAsync) =>
    new Once<int>(
        () => store.TryBeginAsync(request.Key),
        () => store.WaitAsync(request.Key),
        receipt => store.CompleteAsync(request.Key, receipt),
        () => store.RemoveAsync(request.Key)).RunAsync(() => chargeAsync(request.Amount));
