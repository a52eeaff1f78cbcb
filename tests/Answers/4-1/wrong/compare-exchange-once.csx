// hint: atomic-write-only
int total = 0;

int CountUp()
{
    int seen = total;
    Interlocked.CompareExchange(ref total, seen + 1, seen);
    return seen + 1;
}
