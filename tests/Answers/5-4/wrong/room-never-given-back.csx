// hint: stuck
using System.Collections.Concurrent;

async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    SemaphoreSlim room = new(capacity), items = new(0);
    ConcurrentQueue<int?> queue = new();
    await Task.WhenAll(WriteAsync(), ReadAsync());

    async Task WriteAsync()
    {
        foreach (int order in orders)
        {
            await room.WaitAsync();
            queue.Enqueue(order);
            items.Release();
        }
        queue.Enqueue(null);
        items.Release();
    }

    async Task ReadAsync()
    {
        while (true)
        {
            await items.WaitAsync();
            queue.TryDequeue(out int? order);
            if (order is null) return;
            await handleAsync(order.Value); // room.Release() を忘れている
        }
    }
}
