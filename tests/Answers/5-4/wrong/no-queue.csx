// hint: no-queue
using System.Threading.Channels;

async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    foreach (int order in orders) await handleAsync(order);
}
