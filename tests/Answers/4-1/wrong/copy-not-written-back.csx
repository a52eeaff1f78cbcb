// hint: counted-a-copy
int total = 0;

int CountUp()
{
    int t = total;
    return Interlocked.Increment(ref t);
}
