// とびとびに受け持ち、CompareExchange をやり直す。
long total = 0;
void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    long seen;
    do seen = Volatile.Read(ref total);
    while (Interlocked.CompareExchange(ref total, seen + own, seen) != seen);
}
