// hint: atomic-write-only
int total = 0;

int CountUp()
{
    int next = total + 1;
    Interlocked.Exchange(ref total, next);
    return next;
}
