// 最後に終わったワーカーが、全員の分をまとめて加える。
long total = 0;
long[] parts = new long[64];
int finished = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    parts[worker] = own;
    if (Interlocked.Increment(ref finished) % workers == 0) Interlocked.Add(ref total, parts.Take(workers).Sum());
}
