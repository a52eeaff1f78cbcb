// hint: wrong-on-one-thread
int count = 0, sum = 0;

void Record(int price)
{
    int c = count, s = sum;
    Interlocked.Increment(ref c);
    Interlocked.Add(ref s, price);
}
