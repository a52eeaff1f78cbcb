// hint: shared-variable
int total = 0;
static int cache;
int CountUp()
{
    cache = Interlocked.Increment(ref total);
    return cache;
}
