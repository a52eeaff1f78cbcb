// hint: exchange-without-compare
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    if (isGreater(value, max))
    {
        int old = Interlocked.Exchange(ref max, value);
        if (old > value) max = old;
    }
}
