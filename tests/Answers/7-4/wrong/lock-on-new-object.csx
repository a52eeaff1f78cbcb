// hint: lock-on-new-object
int count = 0, sum = 0;

void Record(int price)
{
    lock (new object())
    {
        count++;
        sum += price;
    }
}
