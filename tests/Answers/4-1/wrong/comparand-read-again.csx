// hint: compared-another-value
int total = 0;

int CountUp()
{
    int seen, next;
    do { seen = total; next = seen + 1; }
    while (Interlocked.CompareExchange(ref total, next, total) != seen);
    return next;
}
