// hint: total-unchanged
long total = 0;
long sum = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    Interlocked.Add(ref sum, own);
}
