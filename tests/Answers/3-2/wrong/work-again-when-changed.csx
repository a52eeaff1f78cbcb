// hint: work-repeated
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    while (true)
    {
        int t = visits.Read();
        work();
        lock (gate)
        {
            if (visits.Read() != t) continue;
            visits.Write(t + 1);
            return;
        }
    }
}
