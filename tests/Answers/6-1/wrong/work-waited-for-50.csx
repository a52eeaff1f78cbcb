// hint: not-waited
long total = 0;
void AddPart(int[] numbers, int worker, int workers)
{
    var adding = new Thread(() =>
    {
        long own = 0;
        for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
        Interlocked.Add(ref total, own);
    });
    adding.Start();
    adding.Join(50);
}
