// hint: not-waited
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    long seen = total;
    if (Interlocked.CompareExchange(ref total, seen + own, seen) != seen)
        Task.Run(() => Interlocked.Add(ref total, own));
}
