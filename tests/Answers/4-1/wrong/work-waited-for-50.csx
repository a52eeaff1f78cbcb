// hint: not-waited
int total = 0;
int CountUp()
{
    int own = 0;
    Task.Run(() => own = Interlocked.Increment(ref total)).Wait(50);
    return own;
}
