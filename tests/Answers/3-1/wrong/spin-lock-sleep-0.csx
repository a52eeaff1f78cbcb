// hint: home-made-lock
int busy = 0;

void CountVisit(SharedNumber visits, Action work)
{
    while (Interlocked.Exchange(ref busy, 1) == 1) Thread.Sleep(0);
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        Volatile.Write(ref busy, 0);
    }
}
