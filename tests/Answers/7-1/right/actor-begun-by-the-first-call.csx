// はじめの呼び出しが始めるスレッドが、Queue の依頼を順に片づける。
using System.Threading;
Queue<Action> jobs = new();
bool isStarted = false;
void Loop()
{
    while (true)
    {
        Action job;
        lock (jobs)
        {
            while (jobs.Count == 0) Monitor.Wait(jobs);
            job = jobs.Dequeue();
        }
        job();
    }
}
void Ask(Action act)
{
    var done = new SemaphoreSlim(0);
    lock (jobs)
    {
        if (!isStarted) { isStarted = true; new Thread(Loop) { IsBackground = true }.Start(); }
        jobs.Enqueue(() => { act(); done.Release(); });
        Monitor.PulseAll(jobs);
    }
    done.Wait();
}
bool Sell(TicketStock stock, int count)
{
    bool sold = false;
    Ask(() => { if (stock.Left >= count) { stock.Left -= count; sold = true; } });
    return sold;
}
