// hint: another-counter
int total = 0;
int counter = 0;

int CountUp()
{
    return Interlocked.Increment(ref counter);
}
