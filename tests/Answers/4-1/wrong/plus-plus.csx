// hint: not-atomic
int total = 0;

int CountUp()
{
    return ++total;
}
