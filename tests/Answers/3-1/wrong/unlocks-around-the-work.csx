// hint: lock-in-pieces
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    Monitor.Enter(gate);
    try
    {
        int t = visits.Read();
        Monitor.Exit(gate);
        work();
        Monitor.Enter(gate);
        visits.Write(t + 1);
    }
    finally { Monitor.Exit(gate); }
}
