// hint: gave-up
int count = 0, sum = 0;
object gate = new();
void Record(int price)
{
    if (!Monitor.TryEnter(gate)) return;
    count = count + 1;
    sum = sum + price;
    Monitor.Exit(gate);
}
