// hint: unguarded-collection
long total = 0;
List<long> parts = new();
object gate = new();
void AddPart(int[] numbers, int worker, int workers)
{
    long sum = 0;
    for (int i = worker; i < numbers.Length; i += workers) sum += numbers[i];
    parts.Add(sum);
    lock (gate) total = parts.Sum();
}
