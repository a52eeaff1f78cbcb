// hint: compared-another-value
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    int seen = max;
    if (!isGreater(value, seen)) return;
    while (Interlocked.CompareExchange(ref max, value, seen) != seen)
    {
        seen = max;
    }
}
