// hint: not-the-maximum
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    Interlocked.Exchange(ref max, value);
}
