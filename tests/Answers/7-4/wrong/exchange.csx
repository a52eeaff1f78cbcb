// hint: atomic-write-only
int count = 0, sum = 0;

void Record(int price)
{
    Interlocked.Exchange(ref count, count + 1);
    Interlocked.Exchange(ref sum, sum + price);
}
