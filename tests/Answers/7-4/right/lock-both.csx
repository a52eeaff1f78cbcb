// Lock で 2 つを囲む。
int count = 0, sum = 0;
Lock gate = new();
void Record(int price)
{
    lock (gate)
    {
    count = count + 1;
    sum = sum + price;
    }
}
