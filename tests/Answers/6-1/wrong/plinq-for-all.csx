// hint: shared-inside
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    numbers.Where((_, i) => i % workers == worker).AsParallel().ForAll(n => total += n);
}
