// hint: shared-in-loop
long total = 0;

static void Add(ref long target, long n) => Interlocked.Add(ref target, n);

void AddPart(int[] numbers, int worker, int workers)
{
    for (int i = worker; i < numbers.Length; i += workers) Add(ref total, numbers[i]);
}
