// hint: not-waited
int count = 0, sum = 0;
Lock gate = new();
void Record(int price)
{
    Task.Run(() =>
    {
        lock (gate)
        {
            count = count + 1;
            sum = sum + price;
        }
    }).Wait(50);
}
