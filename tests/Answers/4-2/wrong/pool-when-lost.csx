// hint: not-waited
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    int seen = max;
    if (!isGreater(value, seen)) return;
    if (Interlocked.CompareExchange(ref max, value, seen) != seen)
        ThreadPool.QueueUserWorkItem(_ => Record(value, isGreater));
}
