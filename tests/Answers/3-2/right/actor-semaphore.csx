// 静的フィールドの初期値がスレッドを始める。終わりは SemaphoreSlim で知らせる。
using System.Collections.Concurrent;
static class Writer
{
    static readonly ConcurrentQueue<(SharedNumber Visits, SemaphoreSlim Done)> inbox = new();
    static readonly SemaphoreSlim arrived = new(0);
    static readonly Thread writer = Start();
    static Thread Start()
    {
        var thread = new Thread(Loop) { IsBackground = true };
        thread.Start();
        return thread;
    }
    static void Loop()
    {
        while (true)
        {
            arrived.Wait();
            inbox.TryDequeue(out var next);
            next.Visits.Write(next.Visits.Read() + 1);
            next.Done.Release();
        }
    }
    public static void Count(SharedNumber visits)
    {
        var done = new SemaphoreSlim(0);
        inbox.Enqueue((visits, done));
        arrived.Release();
        done.Wait();
    }
}

void CountVisit(SharedNumber visits, Action work)
{
    work();
    Writer.Count(visits);
}
