// hint: no-retry
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    int seen = max;
    if (isGreater(value, seen))
    {
        Interlocked.CompareExchange(ref max, value, seen);
    }
}
