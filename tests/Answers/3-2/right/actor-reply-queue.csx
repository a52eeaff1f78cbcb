// セルを実行したときに始まるスレッドが数え、返事を BlockingCollection に入れる。
using System.Collections.Concurrent;
BlockingCollection<(SharedNumber Visits, BlockingCollection<int> Reply)> inbox = new();
new Thread(() =>
{
    while (true)
    {
        var (visits, reply) = inbox.Take();
        visits.Write(visits.Read() + 1);
        reply.Add(visits.Read());
    }
}) { IsBackground = true }.Start();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    BlockingCollection<int> reply = new();
    inbox.Add((visits, reply));
    reply.Take();
}
