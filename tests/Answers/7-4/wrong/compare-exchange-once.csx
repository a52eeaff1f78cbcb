// hint: no-second-try
int count = 0, sum = 0;
void Record(int price)
{
    Interlocked.Increment(ref count);
    int t = sum;
    Interlocked.CompareExchange(ref sum, t + price, t);
}
