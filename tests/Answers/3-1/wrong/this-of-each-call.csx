// hint: lock-on-new-object
class Visit
{
    public void Count(SharedNumber visits, Action work)
    {
        lock (this)
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    }
}

void CountVisit(SharedNumber visits, Action work) => new Visit().Count(visits, work);
