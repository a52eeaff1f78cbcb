// hint: nobody-gets-in
object gate = new();
Queue<(SharedNumber Visits, bool[] Done)> inbox = new();
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
        }
    }
}
new Thread(Loop) { IsBackground = true }.Start();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    var done = new bool[1];
    lock (gate)
    {
        inbox.Enqueue((visits, done));
        Monitor.PulseAll(gate);
        while (!done[0]) Monitor.Wait(gate);
    }
}
