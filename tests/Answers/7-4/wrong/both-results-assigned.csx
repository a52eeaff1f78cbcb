// hint: result-written-back
int count = 0, sum = 0;

void Record(int price)
{
    count = Interlocked.Increment(ref count);
    sum = Interlocked.Add(ref sum, price);
}
