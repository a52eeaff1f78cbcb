// hint: slow-inside-the-lock
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    lock (gate)
    {
        int t = visits.Read();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (clock.ElapsedMilliseconds < 20) { }
        visits.Write(t + 1);
    }
}
