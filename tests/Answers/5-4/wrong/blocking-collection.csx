// hint: blocks-elsewhere
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var queue = new System.Collections.Concurrent.BlockingCollection<int>(capacity);
    var writer = Task.Run(() => { foreach (int order in orders) queue.Add(order); queue.CompleteAdding(); });
    foreach (int order in queue.GetConsumingEnumerable()) await handleAsync(order);
    await writer;
}
