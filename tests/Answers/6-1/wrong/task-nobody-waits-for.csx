// hint: not-waited
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    int from = numbers.Length * worker / workers;
    int to = numbers.Length * (worker + 1) / workers;
    Task.Run(() =>
    {
        long own = 0;
        for (int i = from; i < to; i++) own += numbers[i];
        Interlocked.Add(ref total, own);
    });
}
