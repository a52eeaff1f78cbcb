// SpinUntil が、CompareExchange の成功するまで試す。
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    SpinWait.SpinUntil(() =>
    {
        long seen = Volatile.Read(ref total);
        return Interlocked.CompareExchange(ref total, seen + own, seen) == seen;
    });
}
