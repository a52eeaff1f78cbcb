// hint: bounded-retry
int total = 0;
int CountUp()
{
    for (int i = 0; i < 2; i++)
    {
        int seen = total;
        if (Interlocked.CompareExchange(ref total, seen + 1, seen) == seen) return seen + 1;
    }
    return total;
}
