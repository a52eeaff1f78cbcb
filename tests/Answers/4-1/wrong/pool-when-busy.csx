// hint: not-waited
int total = 0;
object gate = new();

int CountUp()
{
    if (!Monitor.TryEnter(gate))
    {
        ThreadPool.QueueUserWorkItem(_ => Interlocked.Increment(ref total));
        return Volatile.Read(ref total) + 1;
    }
    try { return Interlocked.Increment(ref total); }
    finally { Monitor.Exit(gate); }
}
