// hint: lock-around-work
private readonly Lock gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate)
    {
        work();
        visits.Write(visits.Read() + 1);
    }
}
