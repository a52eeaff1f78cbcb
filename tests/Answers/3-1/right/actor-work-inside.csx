// セルを実行したときに始まるスレッドが、頼まれた処理をして数える。終わりは ManualResetEventSlim で知らせる。
using System.Collections.Concurrent;
BlockingCollection<(SharedNumber Visits, Action Work, ManualResetEventSlim Done, Exception[] Failure)> inbox = new();
new Thread(() =>
{
    foreach (var (visits, work, done, failure) in inbox.GetConsumingEnumerable())
    {
        try
        {
            int t = visits.Read();
            work();
            visits.Write(t + 1);
        }
        catch (Exception e) { failure[0] = e; }
        done.Set();
    }
}) { IsBackground = true }.Start();

void CountVisit(SharedNumber visits, Action work)
{
    ManualResetEventSlim done = new();
    var failure = new Exception[1];
    inbox.Add((visits, work, done, failure));
    done.Wait();
    if (failure[0] is not null) throw failure[0];
}
