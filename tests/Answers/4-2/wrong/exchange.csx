// hint: exchange-without-compare
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    if (isGreater(value, max))
    {
        Interlocked.Exchange(ref max, value);
    }
}
