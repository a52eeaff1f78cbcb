// セルを実行したときに始まるスレッドが売り、返事を BlockingCollection に入れる。
using System.Collections.Concurrent;
BlockingCollection<(Func<bool> Do, BlockingCollection<bool> Reply)> inbox = new();
void Loop()
{
    while (true)
    {
        var (act, reply) = inbox.Take();
        reply.Add(act());
    }
}
new Thread(Loop) { IsBackground = true }.Start();

bool Sell(TicketStock stock, int count)
{
    BlockingCollection<bool> reply = new();
    inbox.Add((() =>
    {
        if (stock.Left < count) return false;
        stock.Left -= count;
        return true;
    }, reply));
    return reply.Take();
}
