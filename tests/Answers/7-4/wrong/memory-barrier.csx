// hint: volatile-is-not-atomic
int count = 0, sum = 0;

void Record(int price)
{
    Interlocked.MemoryBarrier();
    count++;
    sum += price;
    Interlocked.MemoryBarrier();
}
