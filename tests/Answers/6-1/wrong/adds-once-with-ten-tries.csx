// hint: bounded-retry
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    for (int i = 0; i < 10; i++)
    {
        long seen = total;
        if (Interlocked.CompareExchange(ref total, seen + own, seen) == seen) return;
    }
}
