// hint: compared-another-value
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    if (!isGreater(value, max)) return;
    SpinWait.SpinUntil(() => { int seen = max; return Interlocked.CompareExchange(ref max, value, seen) == seen; });
}
