// hint: wrong-on-one-thread
int count = 0, sum = 0;
int sales = 0, yen = 0;
object gate = new();

void Record(int price)
{
    lock (gate)
    {
        sales++;
        yen += price;
    }
}
