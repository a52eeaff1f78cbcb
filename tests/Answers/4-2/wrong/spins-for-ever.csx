// hint: never-leaves-the-loop
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    int seen = max;
    while (isGreater(value, seen))
    {
        Interlocked.CompareExchange(ref max, value, seen);
    }
}
