// hint: slow-inside-the-lock
object gate = new();
void CountVisit(SharedNumber visits, Action work)
{
    work();
    while (!Monitor.TryEnter(gate, 5)) { }
    try { int t = visits.Read(); Thread.Sleep(20); visits.Write(t + 1); }
    finally { Monitor.Exit(gate); }
}
