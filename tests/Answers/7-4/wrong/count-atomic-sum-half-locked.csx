// hint: outside-the-lock
int count = 0, sum = 0;
object gate = new();
void Record(int price)
{
    int n = Interlocked.Increment(ref count);
    if (n % 2 == 0)
    {
        lock (gate) sum += price;
    }
    else sum += price;
}
