// TPL Dataflow の ActionBlock を使う。注文が途切れても、残りを処理し終えてから例外を投げ直す。
using System.Threading.Tasks.Dataflow;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var block = new ActionBlock<int>(handleAsync, new() { BoundedCapacity = capacity });
    try
    {
        foreach (int order in orders) await block.SendAsync(order);
    }
    finally
    {
        block.Complete();
        await block.Completion;
    }
}
