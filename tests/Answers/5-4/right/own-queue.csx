// Queue と TaskCompletionSource で、容量のあるキューを作る。
sealed class BoundedQueue<T>(int capacity)
{
    readonly Queue<T> _items = new();
    readonly SemaphoreSlim _room = new(capacity, capacity), _filled = new(0);
    bool _isClosed;
    public async Task PutAsync(T item)
    {
        await _room.WaitAsync();
        lock (_items) _items.Enqueue(item);
        _filled.Release();
    }
    public void Close()
    {
        _isClosed = true;
        _filled.Release();
    }
    public async IAsyncEnumerable<T> TakeAllAsync()
    {
        while (true)
        {
            await _filled.WaitAsync();
            T item;
            lock (_items)
            {
                if (_isClosed && _items.Count == 0) yield break;
                item = _items.Dequeue();
            }
            _room.Release();
            yield return item;
        }
    }
}
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var queue = new BoundedQueue<int>(capacity);
    async Task WriteAllAsync()
    {
        try { foreach (int order in orders) await queue.PutAsync(order); }
        finally { queue.Close(); }
    }
    var writing = WriteAllAsync();
    await foreach (int order in queue.TakeAllAsync()) await handleAsync(order);
    await writing;
}
