// hint: compared-another-value
int max = 0;
void Record(int value, Func<int, int, bool> isGreater)
{
    if (isGreater(value, max))
        Interlocked.CompareExchange(ref max, value, 0);
}
