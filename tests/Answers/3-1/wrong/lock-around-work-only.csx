// hint: lock-around-work-only
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    int t = visits.Read();
    lock (gate)
    {
        work();
    }
    visits.Write(t + 1);
}
