// hint: unguarded-collection
int count = 0, sum = 0;
List<int> prices = new();
object gate = new();
void Record(int price)
{
    prices.Add(price);
    lock (gate)
    {
        count = count + 1;
        sum = sum + price;
    }
}
