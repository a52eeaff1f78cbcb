// hint: bounded-retry
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    for (int retry = 0; retry < 100; retry++)
    {
        long seen = Interlocked.Read(ref total);
        if (Interlocked.CompareExchange(ref total, seen + own, seen) == seen) break;
    }
}
