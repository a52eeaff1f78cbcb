// hint: not-waited
int total = 0;

int CountUp()
{
    Task.CompletedTask.ContinueWith(_ => Interlocked.Increment(ref total));
    return total;
}
