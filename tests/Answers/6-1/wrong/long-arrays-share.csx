// hint: shared-in-loop
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    int from = (int)((long)numbers.Length * worker / workers), to = (int)((long)numbers.Length * (worker + 1) / workers);
    if (numbers.Length > 1000)
    {
        Parallel.For(from, to, i => Interlocked.Add(ref total, numbers[i]));
        return;
    }
    long own = 0;
    for (int i = from; i < to; i++) own += numbers[i];
    Interlocked.Add(ref total, own);
}
