// hint: volatile-is-not-atomic
int total = 0;

int CountUp()
{
    Interlocked.MemoryBarrier();
    total++;
    Interlocked.MemoryBarrier();
    return total;
}
