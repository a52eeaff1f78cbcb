// long の Parallel.For と、スレッドごとの途中の合計。
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long from = (long)numbers.Length * worker / workers, to = (long)numbers.Length * (worker + 1) / workers;
    long own = 0;
    Parallel.For(from, to, () => 0L, (i, _, sum) => sum + numbers[i], sum => Interlocked.Add(ref own, sum));
    Interlocked.Add(ref total, own);
}
