// 受け持ちを自分の配列に写してから、足す。
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    int[] part = new int[(numbers.Length - worker + workers - 1) / workers];
    for (int i = 0; i < part.Length; i++) part[i] = numbers[worker + i * workers];
    Interlocked.Add(ref total, part.Sum(n => (long)n));
}
