// hint: total-unchanged
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long total = 0;
    for (int i = worker; i < numbers.Length; i += workers) total += numbers[i];
}
