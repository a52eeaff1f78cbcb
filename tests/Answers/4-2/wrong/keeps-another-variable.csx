// hint: max-unchanged
int max = 0;
int best = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    int seen = best;
    while (isGreater(value, seen))
    {
        int before = Interlocked.CompareExchange(ref best, value, seen);
        if (before == seen) return;
        seen = before;
    }
}
