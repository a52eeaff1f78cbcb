// hint: not-waited
long total = 0;

object gate = new();
void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    if (Monitor.TryEnter(gate))
    {
        try { Interlocked.Add(ref total, own); } finally { Monitor.Exit(gate); }
    }
    else ThreadPool.QueueUserWorkItem(_ => Interlocked.Add(ref total, own));
}
