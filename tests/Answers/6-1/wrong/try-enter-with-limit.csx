// hint: wait-limit-ignored
long total = 0;
object gate = new();

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    bool taken = Monitor.TryEnter(gate, 1000);
    total += own;
    if (taken) Monitor.Exit(gate);
}
