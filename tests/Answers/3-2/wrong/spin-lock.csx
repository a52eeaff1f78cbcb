// hint: home-made-lock
int busy = 0;

void CountVisit(SharedNumber visits, Action work)
{
    work();
    while (Interlocked.Exchange(ref busy, 1) == 1) Thread.Yield();
    visits.Write(visits.Read() + 1);
    Volatile.Write(ref busy, 0);
}
