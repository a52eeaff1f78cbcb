// 2 つの数を、それぞれ Interlocked で変える。
int count = 0, sum = 0;
void Record(int price)
{
    Interlocked.Increment(ref count);
    Interlocked.Add(ref sum, price);
}
