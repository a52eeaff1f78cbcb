// Interlocked.Add
int total = 0;

int CountUp()
{
    return Interlocked.Add(ref total, 1);
}
