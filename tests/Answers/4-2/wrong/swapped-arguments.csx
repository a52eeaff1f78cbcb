// hint: max-unchanged
int max = 0;
void Record(int value, Func<int, int, bool> isGreater)
{
    int seen = max;
    while (isGreater(value, seen))
    {
        int before = Interlocked.CompareExchange(ref max, seen, value);
        if (before == seen) return;
        seen = before;
    }
}
