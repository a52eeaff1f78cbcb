// hint: shared-variable
int count = 0, sum = 0;
int amount;
void Record(int price)
{
    amount = price;
    Interlocked.Increment(ref count);
    Interlocked.Add(ref sum, amount);
}
