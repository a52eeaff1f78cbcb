// hint: wrong-number
int total = 0;

int CountUp()
{
    int before = total;
    Task.Run(() => Interlocked.Increment(ref total)).Wait();
    return before;
}
