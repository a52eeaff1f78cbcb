// hint: bounded-retry
int total = 0;
const int MaxRetry = 100;

int CountUp()
{
    for (int i = 0; i < MaxRetry; i++)
    {
        int seen = Volatile.Read(ref total);
        if (Interlocked.CompareExchange(ref total, seen + 1, seen) == seen) return seen + 1;
    }
    return -1;
}
