// hint: different-locks
void CountVisit(SharedNumber visits, Action work)
{
    lock (work)
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
