// hint: lock-around-read-only
int count = 0, sum = 0;
object gate = new();

void Record(int price)
{
    int c, s;
    lock (gate)
    {
        c = count;
        s = sum;
    }
    count = c + 1;
    sum = s + price;
}
