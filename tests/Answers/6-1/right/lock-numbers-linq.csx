// LINQ で受け持ちを足し、配列をロックに使う。
long total = 0;
void AddPart(int[] numbers, int worker, int workers)
{
    long own = numbers.Where((_, i) => i % workers == worker).Sum(n => (long)n);
    lock (numbers) { total += own; }
}
