// hint: out-of-order
using System.Collections.Concurrent;

async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    SemaphoreSlim room = new(capacity), items = new(0);
    ConcurrentStack<int> stack = new();
    bool isOver = false;
    await Task.WhenAll(WriteAsync(), ReadAsync());

    async Task WriteAsync()
    {
        try
        {
            foreach (int order in orders)
            {
                await room.WaitAsync();
                stack.Push(order);
                items.Release();
            }
        }
        finally
        {
            isOver = true;
            items.Release();
        }
    }

    async Task ReadAsync()
    {
        while (true)
        {
            await items.WaitAsync();
            if (stack.TryPop(out int order))
            {
                room.Release();
                await handleAsync(order);
            }
            else if (isOver) return;
        }
    }
}
