// hint: one-does-it-all
long total = 0;
void AddPart(int[] numbers, int worker, int workers)
{
    if (worker == 0) Interlocked.Add(ref total, numbers.Sum(n => (long)n));
}
