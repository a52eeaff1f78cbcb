// セルを実行したときに始まるスレッドが数え、AutoResetEvent で知らせる。
using System.Collections.Concurrent;
BlockingCollection<(SharedNumber Visits, AutoResetEvent Done)> inbox = new();
new Thread(() =>
{
    while (true)
    {
        var (visits, done) = inbox.Take();
        visits.Write(visits.Read() + 1);
        done.Set();
    }
}) { IsBackground = true }.Start();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    AutoResetEvent done = new(false);
    inbox.Add((visits, done));
    done.WaitOne();
}
