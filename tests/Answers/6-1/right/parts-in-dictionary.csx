// 全員の分を辞書に覚え、加えるたびに合計し直す。
long total = 0;
Dictionary<int, long> parts = new();

void AddPart(int[] numbers, int worker, int workers)
{
    long own = 0;
    for (int i = worker; i < numbers.Length; i += workers) own += numbers[i];
    lock (parts)
    {
        parts[worker] = own;
        total = parts.Values.Sum();
    }
}
