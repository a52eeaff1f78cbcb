// hint: numbers-missing
long total = 0;
void AddPart(int[] numbers, int worker, int workers)
{
    long sum = 0;
    for (int i = worker + 1; i < numbers.Length; i += workers) sum += numbers[i];
    Interlocked.Add(ref total, sum);
}
