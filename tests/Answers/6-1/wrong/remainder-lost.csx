// hint: remainder-lost
long total = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    int size = numbers.Length / workers;
    int from = worker * size, to = (worker + 1) * size;
    long own = 0;
    for (int i = from; i < to; i++) own += numbers[i];
    Interlocked.Add(ref total, own);
}
