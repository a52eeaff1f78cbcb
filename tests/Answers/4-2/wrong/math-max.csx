// hint: compare-with-is-greater
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    Interlocked.Exchange(ref max, Math.Max(max, value));
}
