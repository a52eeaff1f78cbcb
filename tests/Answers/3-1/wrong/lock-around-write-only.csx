// hint: lock-around-write-only
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    int t = visits.Read();
    work();
    lock (gate)
    {
        visits.Write(t + 1);
    }
}
