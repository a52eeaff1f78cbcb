// 価格を List に残し、件数と合計をそこから作る。
int count = 0, sum = 0;
List<int> prices = new();
object gate = new();
void Record(int price)
{
    lock (gate)
    {
        prices.Add(price);
        count = count + 1;
        sum = sum + prices[^1];
    }
}
