// TPL Dataflow の ActionBlock を使う。
using System.Threading.Tasks.Dataflow;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var block = new ActionBlock<int>(handleAsync, new() { BoundedCapacity = capacity });
    foreach (int order in orders) await block.SendAsync(order);
    block.Complete();
    await block.Completion;
}
