// hint: home-made-lock
class SpinGuard : IDisposable
{
    private static int s_busy;
    public SpinGuard()
    {
        while (Interlocked.CompareExchange(ref s_busy, 1, 0) != 0) Thread.Sleep(1);
    }
    public void Dispose() => Volatile.Write(ref s_busy, 0);
}

void CountVisit(SharedNumber visits, Action work)
{
    using var guard = new SpinGuard();
    int t = visits.Read();
    work();
    visits.Write(t + 1);
}
