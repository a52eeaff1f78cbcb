// hint: interlocked-on-copy
int total = 0;

int CountUp()
{
    int t = total;
    Interlocked.Increment(ref t);
    total = t;
    return t;
}
