// hint: compare-with-is-greater
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    int seen = max;
    while (value > seen)
    {
        int before = Interlocked.CompareExchange(ref max, value, seen);
        if (before == seen) return;
        seen = before;
    }
}
