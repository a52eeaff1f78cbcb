// 数ごとに別のロックを使う。
int count = 0, sum = 0;
object a = new(), b = new();
void Record(int price)
{
    lock (a) count = count + 1;
    lock (b) sum = sum + price;
}
