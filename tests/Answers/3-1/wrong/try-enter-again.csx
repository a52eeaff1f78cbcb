// hint: home-made-lock
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    while (!Monitor.TryEnter(gate)) Thread.Sleep(0);
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        Monitor.Exit(gate);
    }
}
