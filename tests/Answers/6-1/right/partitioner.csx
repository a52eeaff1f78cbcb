// Partitioner で範囲に分け、範囲の合計を手元に集める。
using System.Collections.Concurrent;

long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    int from = (int)((long)numbers.Length * worker / workers), to = (int)((long)numbers.Length * (worker + 1) / workers);
    if (from == to) return;
    long own = 0;
    Parallel.ForEach(Partitioner.Create(from, to), range =>
    {
        long part = 0;
        for (int i = range.Item1; i < range.Item2; i++) part += numbers[i];
        Interlocked.Add(ref own, part);
    });
    Interlocked.Add(ref total, own);
}
