// hint: lock-around-write-only
int count = 0, sum = 0;
object gate = new();

void Record(int price)
{
    int c = count + 1;
    int s = sum + price;
    lock (gate)
    {
        count = c;
        sum = s;
    }
}
