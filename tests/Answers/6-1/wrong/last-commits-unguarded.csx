// hint: unguarded-at-the-end
long total = 0;
long[] parts = new long[64];
int finished = 0;

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    parts[worker] = own;
    finished++;
    if (finished % workers == 0) total = total + parts.Take(workers).Sum();
}
