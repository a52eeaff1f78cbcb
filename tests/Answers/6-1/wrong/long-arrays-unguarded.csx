// hint: unguarded-at-the-end
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    if (numbers.Length > 1000) total += own;
    else Interlocked.Add(ref total, own);
}
