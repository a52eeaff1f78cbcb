// hint: not-the-locks
Lock gate = new();
void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        work();
        int t = visits.Read();
        visits.Write(t++);
    }
}
