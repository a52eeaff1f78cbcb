// hint: not-atomic
int count = 0, sum = 0;
System.Collections.Concurrent.ConcurrentBag<int> bag = new();
void Record(int price)
{
    bag.Add(price);
    count = bag.Count;
    sum = bag.Sum();
}
