// hint: bounded-retry
long total = 0;
void AddPart(int[] numbers, int worker, int workers)
{
    long sum = 0;
    for (int i = worker; i < numbers.Length; i += workers) sum += numbers[i];
    for (int i = 0; i < 2; i++)
    {
        long seen = Interlocked.Read(ref total);
        if (Interlocked.CompareExchange(ref total, seen + sum, seen) == seen) return;
    }
}
