// 受け持ちを自分の List に集めてから、足す。
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    List<int> part = new();
    for (int i = worker; i < numbers.Length; i += workers) part.Add(numbers[i]);
    Interlocked.Add(ref total, part.Sum(n => (long)n));
}
