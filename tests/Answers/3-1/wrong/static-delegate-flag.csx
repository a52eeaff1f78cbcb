// hint: home-made-lock
static class Gate
{
    private static int s_busy;
    public static readonly Action<Action> Exclusive = body =>
    {
        while (Interlocked.Exchange(ref s_busy, 1) == 1) Thread.Sleep(1);
        try { body(); }
        finally { s_busy = 0; }
    };
}

void CountVisit(SharedNumber visits, Action work) => Gate.Exclusive(() =>
{
    int t = visits.Read();
    work();
    visits.Write(t + 1);
});
