// hint: shared-in-loop
long total = 0;
object gate = new();
void AddPart(int[] numbers, int worker, int workers)
{
    lock (gate)
    {
        for (int i = worker; i < numbers.Length; i += workers) total += numbers[i];
    }
}
