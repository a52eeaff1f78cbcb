// 担当ごとの要素に足し込む。
long total = 0;
long[] slots = new long[256];

void AddPart(int[] numbers, int worker, int workers)
{
    int from = (int)((long)numbers.Length * worker / workers), to = (int)((long)numbers.Length * (worker + 1) / workers);
    slots[worker] = 0;
    for (int i = from; i < to; i++) slots[worker] = slots[worker] + numbers[i];
    Interlocked.Add(ref total, slots[worker]);
}
