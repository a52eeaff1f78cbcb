// hint: outside-the-lock
object gate = new();
int inside = 0;

void Count(SharedNumber visits, Action work)
{
    int t = visits.Read();
    work();
    visits.Write(t + 1);
}

void CountVisit(SharedNumber visits, Action work)
{
    if (Interlocked.Increment(ref inside) == 1)
        Count(visits, work);
    else
        lock (gate) Count(visits, work);
    Interlocked.Decrement(ref inside);
}
