// hint: shared-inside
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long from = (long)numbers.Length * worker / workers, to = (long)numbers.Length * (worker + 1) / workers;
    Parallel.For(from, to, i => total += numbers[i]);
}
