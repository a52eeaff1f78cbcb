// 受け持ちを PLINQ で合計し、1 回だけ加える。
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = numbers.Where((_, i) => i % workers == worker).AsParallel().Sum(n => (long)n);
    Interlocked.Add(ref total, own);
}
