// hint: one-does-it-all
long total = 0;
void AddPart(int[] numbers, int worker, int workers)
{
    total = numbers.AsParallel().Sum(n => (long)n);
}
