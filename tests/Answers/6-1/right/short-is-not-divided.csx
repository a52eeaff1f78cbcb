// 短い配列は、1 つのワーカーが足す。
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    if (numbers.Length < 1000)
    {
        if (worker == 0) Interlocked.Add(ref total, numbers.Sum(n => (long)n));
        return;
    }
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    Interlocked.Add(ref total, own);
}
