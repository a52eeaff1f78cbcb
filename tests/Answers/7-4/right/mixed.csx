// Interlocked と文字列のロックを混ぜる。
int count = 0, sum = 0;
void Record(int price)
{
    Interlocked.Increment(ref count);
    lock ("sum") sum += price;
}
