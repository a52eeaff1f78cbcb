// ThreadLocal に足し、最後に加える。
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    using ThreadLocal<long> own = new(() => 0);
    for (int i = worker; i < numbers.Length; i += workers) own.Value += numbers[i];
    Interlocked.Add(ref total, own.Value);
}
