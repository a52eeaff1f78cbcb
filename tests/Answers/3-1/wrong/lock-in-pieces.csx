// hint: lock-in-pieces
object gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    int t;
    lock (gate)
    {
        t = visits.Read();
    }
    work();
    lock (gate)
    {
        visits.Write(t + 1);
    }
}
