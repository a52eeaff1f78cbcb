// hint: room-given-back-late
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var queue = new Queue<int>();
    var room = new SemaphoreSlim(capacity, capacity);
    var filled = new SemaphoreSlim(0);
    async Task ReadAsync()
    {
        while (true)
        {
            await filled.WaitAsync();
            int order;
            lock (queue)
            {
                if (!queue.TryDequeue(out order)) return;
            }
            try { await handleAsync(order); }
            finally { room.Release(); }
        }
    }
    Task reading = Task.Run(ReadAsync);
    try
    {
        foreach (int order in orders)
        {
            await room.WaitAsync();
            lock (queue) queue.Enqueue(order);
            filled.Release();
        }
    }
    finally
    {
        filled.Release();
        await reading;
    }
}
