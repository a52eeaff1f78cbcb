// アクターのコンストラクターがスレッドを始める。終わりは Monitor.PulseAll で知らせる。
class Counter
{
    readonly object gate = new();
    readonly Queue<(SharedNumber Visits, bool[] Done)> inbox = new();
    public Counter() => new Thread(Loop) { IsBackground = true }.Start();
    void Loop()
    {
        while (true)
        {
            lock (gate)
            {
                while (inbox.Count == 0) Monitor.Wait(gate);
                var (visits, done) = inbox.Dequeue();
                visits.Write(visits.Read() + 1);
                done[0] = true;
                Monitor.PulseAll(gate);
            }
        }
    }
    public void Count(SharedNumber visits)
    {
        var done = new bool[1];
        lock (gate)
        {
            inbox.Enqueue((visits, done));
            Monitor.PulseAll(gate);
            while (!done[0]) Monitor.Wait(gate);
        }
    }
}
Counter counter = new();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    counter.Count(visits);
}
