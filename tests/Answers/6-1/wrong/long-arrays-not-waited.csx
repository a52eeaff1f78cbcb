// hint: not-waited
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    void Add()
    {
        long own = 0;
        for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
        Interlocked.Add(ref total, own);
    }
    if (numbers.Length > 1000) Task.Run(Add);
    else Add();
}
