// hint: compared-another-value
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    long seen;
    do { seen = total; } while (Interlocked.CompareExchange(ref total, seen + own, total) != seen);
}
