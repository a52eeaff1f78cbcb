// hint: negative-numbers
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = numbers.Where((_, i) => i % workers == worker).Where(n => n > 0).Sum(n => (long)n);
    Interlocked.Add(ref total, own);
}
