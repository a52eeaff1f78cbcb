// hint: exception-wrapped
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    Parallel.Invoke(() =>
    {
        lock (gate)
        {
            int t = visits.Read();
            work();
            visits.Write(t + 1);
        }
    });
}
