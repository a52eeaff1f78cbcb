// hint: shared-in-loop
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    int count = 0;
    for (int i = worker; i < numbers.Length; i += workers)
    {
        own += numbers[i];
        if (++count % 50 == 0) { Interlocked.Add(ref total, own); own = 0; }
    }
    Interlocked.Add(ref total, own);
}
