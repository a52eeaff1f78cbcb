// hint: lock-around-write-only
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    int t = visits.Read();
    lock (gate)
    {
        visits.Write(t + 1);
    }
}
