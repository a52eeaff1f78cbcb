// 番号札を取り、自分の番まで Monitor.Wait で止まって待つ
object gate = new();
int next = 0, serving = 0;

void CountVisit(SharedNumber visits, Action work)
{
    int mine = Interlocked.Increment(ref next) - 1;
    lock (gate)
    {
        while (serving != mine) Monitor.Wait(gate);
    }
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        lock (gate)
        {
            serving++;
            Monitor.PulseAll(gate);
        }
    }
}
