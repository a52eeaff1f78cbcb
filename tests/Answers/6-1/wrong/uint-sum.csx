// hint: int-overflows
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    uint own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += (uint)numbers[i];
    Interlocked.Add(ref total, own);
}
