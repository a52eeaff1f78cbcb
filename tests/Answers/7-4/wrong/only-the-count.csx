// hint: half-atomic
int count = 0, sum = 0;

void Record(int price)
{
    Interlocked.Increment(ref count);
    sum = sum + price;
}
