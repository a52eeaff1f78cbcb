// hint: two-atomic-operations
int total = 0;

int CountUp()
{
    Interlocked.Increment(ref total);
    return Volatile.Read(ref total);
}
