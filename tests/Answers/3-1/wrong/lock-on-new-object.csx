// hint: lock-on-new-object
void CountVisit(SharedNumber visits, Action work)
{
    object gate = new();
    lock (gate)
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
