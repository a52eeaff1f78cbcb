// hint: home-made-lock
int busy = 0;

void CountVisit(SharedNumber visits, Action work)
{
    SpinWait.SpinUntil(() => Interlocked.CompareExchange(ref busy, 1, 0) == 0);
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
