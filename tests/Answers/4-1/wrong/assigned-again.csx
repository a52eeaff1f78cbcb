// hint: assigned-again
int total = 0;

int CountUp()
{
    total = Interlocked.Increment(ref total);
    return total;
}
