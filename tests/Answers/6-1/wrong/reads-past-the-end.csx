// hint: exception
long total = 0;
void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    int size = (numbers.Length + workers - 1) / workers;
    for (int i = worker * size; i < (worker + 1) * size; i++) own += numbers[i];
    Interlocked.Add(ref total, own);
}
