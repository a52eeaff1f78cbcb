// hint: shared-variable
int count = 0, sum = 0;
object a = new(), b = new();
int amount;
void Record(int price)
{
    amount = price;
    lock (a) count++;
    lock (b) sum += amount;
}
