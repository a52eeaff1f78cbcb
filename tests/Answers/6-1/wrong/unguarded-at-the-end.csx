// hint: unguarded-at-the-end
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    int from = numbers.Length * worker / workers;
    int to = numbers.Length * (worker + 1) / workers;
    long own = 0;
    for (int i = from; i < to; i++) own += numbers[i];
    total += own;
}
