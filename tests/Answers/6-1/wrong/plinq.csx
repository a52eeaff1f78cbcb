// hint: unguarded-at-the-end
long total = 0;
void AddPart(int[] numbers, int worker, int workers)
{
    total += numbers.Where((n, i) => i % workers == worker).AsParallel().Sum(n => (long)n);
}
