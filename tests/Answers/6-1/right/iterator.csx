// イテレーターが受け持ちの数を出し、LINQ が long で足す。
long total = 0;

IEnumerable<int> Part(int[] numbers, int worker, int workers)
{
    for (int i = worker; i < numbers.Length; i += workers) yield return numbers[i];
}

void AddPart(int[] numbers, int worker, int workers) =>
    Interlocked.Add(ref total, Part(numbers, worker, workers).Sum(n => (long)n));
