// hint: no-retry
int max = 0;
void Record(int value, Func<int, int, bool> isGreater)
{
    for (int i = 0; i < 2; i++)
    {
        int seen = max;
        if (!isGreater(value, seen)) return;
        if (Interlocked.CompareExchange(ref max, value, seen) == seen) return;
    }
}
