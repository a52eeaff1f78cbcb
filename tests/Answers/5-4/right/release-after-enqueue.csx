// 入れてから知らせる。Task.Run の読み手が、入れた数を数える。
using System.Collections.Concurrent;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var queue = new ConcurrentQueue<int>();
    var room = new SemaphoreSlim(capacity);
    var filled = new SemaphoreSlim(0);
    Task reading = Task.Run(async () =>
    {
        while (true)
        {
            await filled.WaitAsync();
            if (!queue.TryDequeue(out int order)) return;
            room.Release();
            await handleAsync(order);
        }
    });
    try
    {
        foreach (int order in orders)
        {
            await room.WaitAsync();
            queue.Enqueue(order);
            filled.Release();
        }
    }
    finally
    {
        filled.Release();
        await reading;
    }
}
