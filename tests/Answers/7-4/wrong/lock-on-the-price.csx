// hint: lock-on-boxed-value
int count = 0, sum = 0;

void Record(int price)
{
    lock ((object)price)
    {
        count++;
        sum += price;
    }
}
