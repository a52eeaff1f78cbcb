// hint: not-waited
int count = 0, sum = 0;
object gate = new();

void Record(int price)
{
    Task.Run(() =>
    {
        lock (gate)
        {
            count += 1;
            sum += price;
        }
    });
}
