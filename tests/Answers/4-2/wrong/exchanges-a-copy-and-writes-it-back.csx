// hint: interlocked-on-copy
int max = 0;
void Record(int value, Func<int, int, bool> isGreater)
{
    int m = max;
    if (isGreater(value, m)) Interlocked.CompareExchange(ref m, value, m);
    max = m;
}
