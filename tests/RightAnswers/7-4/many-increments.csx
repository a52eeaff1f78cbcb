// 1 円ずつ Increment する。
int count = 0, sum = 0;
void Record(int price)
{
    Interlocked.Add(ref count, 1);
    for (int i = 0; i < price; i++) Interlocked.Increment(ref sum);
}
