// hint: not-waited
int total = 0;

int CountUp()
{
    Task.Run(() => Interlocked.Increment(ref total));
    return total;
}
