// 切り上げた大きさで分け、SemaphoreSlim で守る。
long total = 0;
SemaphoreSlim gate = new(1, 1);
void AddPart(int[] numbers, int worker, int workers)
{
    int size = (numbers.Length + workers - 1) / workers;
    long own = 0;
    for (int i = worker * size; i < Math.Min((worker + 1) * size, numbers.Length); i++) own += numbers[i];
    gate.Wait();
    try { total += own; } finally { gate.Release(); }
}
