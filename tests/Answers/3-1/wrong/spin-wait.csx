// hint: home-made-lock
int busy = 0;

void CountVisit(SharedNumber visits, Action work)
{
    var spin = new SpinWait();
    while (Interlocked.CompareExchange(ref busy, 1, 0) != 0) spin.SpinOnce();
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
