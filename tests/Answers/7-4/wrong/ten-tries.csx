// hint: bounded-retry
int count = 0, sum = 0;

void Record(int price)
{
    Interlocked.Increment(ref count);
    for (int i = 0; i < 10; i++)
    {
        int seen = sum;
        if (Interlocked.CompareExchange(ref sum, seen + price, seen) == seen) return;
    }
}
