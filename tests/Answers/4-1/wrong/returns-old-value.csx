// hint: wrong-number
int total = 0;

int CountUp()
{
    return Interlocked.Increment(ref total) - 1;
}
