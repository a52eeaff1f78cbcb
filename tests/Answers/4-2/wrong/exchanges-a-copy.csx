// hint: max-unchanged
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    int copy = max;
    if (isGreater(value, copy)) Interlocked.CompareExchange(ref copy, value, max);
}
