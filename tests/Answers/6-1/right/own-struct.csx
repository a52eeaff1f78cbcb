// 自分の構造体に足し込む。
long total = 0;

struct Accumulator
{
    private long _sum;
    public void Add(int n) => _sum += n;
    public readonly long Sum => _sum;
}

void AddPart(int[] numbers, int worker, int workers)
{
    Accumulator acc = default;
    for (int i = worker; i < numbers.Length; i += workers) acc.Add(numbers[i]);
    Interlocked.Add(ref total, acc.Sum);
}
