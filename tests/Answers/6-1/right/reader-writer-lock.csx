// 受け持ちを record にし、ReaderWriterLockSlim の中で加える。
long total = 0;
ReaderWriterLockSlim gate = new();

record Share(int From, int To)
{
    public static Share Of(int length, int worker, int workers) => new(Begin(length, worker, workers), Begin(length, worker + 1, workers));
    public virtual long SumOf(int[] numbers)
    {
        long own = 0;
        for (int i = From; i < To; i++) own += numbers[i];
        return own;
    }
    private static int Begin(int length, int worker, int workers) => (int)((long)length * worker / workers);
}

void AddPart(int[] numbers, int worker, int workers)
{
    long own = Share.Of(numbers.Length, worker, workers).SumOf(numbers);
    gate.EnterWriteLock();
    try { total += own; }
    finally { gate.ExitWriteLock(); }
}
