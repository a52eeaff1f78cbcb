// CompareExchange をやり直す。
int count = 0, sum = 0;
void Record(int price)
{
    int t;
    do t = count; while (Interlocked.CompareExchange(ref count, t + 1, t) != t);
    do t = sum; while (Interlocked.CompareExchange(ref sum, t + price, t) != t);
}
