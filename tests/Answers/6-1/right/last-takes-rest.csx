// 余りは最後のワーカーが受け持つ。
long total = 0;
object gate = new();
void AddPart(int[] numbers, int worker, int workers)
{
    int size = numbers.Length / workers;
    int to = worker == workers - 1 ? numbers.Length : (worker + 1) * size;
    long own = 0;
    for (int i = worker * size; i < to; i++) own += numbers[i];
    lock (gate) total += own;
}
