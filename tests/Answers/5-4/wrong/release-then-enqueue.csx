// hint: reader-is-faster
using System.Collections.Concurrent;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var queue = new ConcurrentQueue<int>();
    var room = new SemaphoreSlim(capacity);
    var filled = new SemaphoreSlim(0);
    bool isClosed = false;
    async Task ReadAsync()
    {
        while (true)
        {
            await filled.WaitAsync();
            if (!queue.TryDequeue(out int order))
            {
                if (isClosed) return;
                continue;
            }

            room.Release();
            await handleAsync(order);
        }
    }

    Task reading = ReadAsync();
    try
    {
        foreach (int order in orders)
        {
            await room.WaitAsync();
            filled.Release();
            queue.Enqueue(order);
        }
    }
    finally
    {
        isClosed = true;
        filled.Release();
        await reading;
    }
}
