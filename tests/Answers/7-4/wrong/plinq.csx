// hint: not-atomic
int count = 0, sum = 0;

void Record(int price)
{
    new[] { price }.AsParallel().ForAll(p =>
    {
        count++;
        sum += p;
    });
}
