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
bool Book(SeatMap seats, int seat, string user)
{
    bool won = false;
    var done = new SemaphoreSlim(0);
    lock (jobs)
    {
        if (!isStarted) { isStarted = true; new Thread(Loop) { IsBackground = true }.Start(); }
        jobs.Enqueue(() =>
        {
            if (seats.IsFree(seat)) { seats.Assign(seat, user); won = true; }
            done.Release();
        });
        Monitor.PulseAll(jobs);
    }
    done.Wait();
    return won;
}
