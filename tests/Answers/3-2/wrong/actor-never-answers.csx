// hint: never-released
using System.Collections.Concurrent;
BlockingCollection<(SharedNumber Visits, ManualResetEventSlim Done)> inbox = new();
new Thread(() =>
{
    foreach (var (visits, done) in inbox.GetConsumingEnumerable())
    {
        int t = visits.Read();
        visits.Write(t + 1);
        if (t == 0) done.Set();
    }
}) { IsBackground = true }.Start();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    ManualResetEventSlim done = new();
    inbox.Add((visits, done));
    done.Wait();
}
