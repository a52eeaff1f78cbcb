// hint: endless-loop
int total = 0;

int CountUp()
{
    while (true)
    {
        int seen = total;
        if (Interlocked.CompareExchange(ref total, seen + 1, seen) == seen + 1) return seen + 1;
    }
}
