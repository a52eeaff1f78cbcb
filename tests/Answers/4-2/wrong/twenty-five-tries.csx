// hint: no-retry
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    int attempts = 25;
    int seen = max;
    while (attempts-- > 0 && isGreater(value, seen))
    {
        int before = Interlocked.CompareExchange(ref max, value, seen);
        if (before == seen) return;
        seen = before;
    }
}
