// hint: shared-inside
using System.Collections.Concurrent;

long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    int from = (int)((long)numbers.Length * worker / workers), to = (int)((long)numbers.Length * (worker + 1) / workers);
    if (from == to) return;
    Parallel.ForEach(Partitioner.Create(from, to), range =>
    {
        for (int i = range.Item1; i < range.Item2; i++) total += numbers[i];
    });
}
