// hint: shared-in-loop
long total = 0;
object gate = new();

void AddPart(int[] numbers, int worker, int workers)
{
    int from = numbers.Length * worker / workers;
    int to = numbers.Length * (worker + 1) / workers;
    for (int i = from; i < to; i++)
        lock (gate) total += numbers[i];
}
