// hint: lock-around-write-only
long total = 0;
object gate = new();
void AddPart(int[] numbers, int worker, int workers)
{
    long sum = 0;
    for (int i = worker; i < numbers.Length; i += workers) sum += numbers[i];
    long seen = total;
    lock (gate) total = seen + sum;
}
