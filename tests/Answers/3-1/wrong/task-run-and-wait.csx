// hint: exception-wrapped
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    Task.Run(() =>
    {
        lock (gate)
        {
            int t = visits.Read();
            work();
            visits.Write(t + 1);
        }
    }).Wait();
}
