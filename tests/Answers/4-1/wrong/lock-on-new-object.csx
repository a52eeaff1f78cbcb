// hint: lock-on-new-object
int total = 0;

int CountUp()
{
    lock (new object())
    {
        total = total + 1;
        return total;
    }
}
