// hint: volatile-is-not-atomic
int count = 0, sum = 0;

void Record(int price)
{
    Volatile.Write(ref count, Volatile.Read(ref count) + 1);
    Volatile.Write(ref sum, Volatile.Read(ref sum) + price);
}
