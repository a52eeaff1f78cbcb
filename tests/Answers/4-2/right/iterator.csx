// イテレーターが、見た値を 1 つずつ出す。
int max = 0;

IEnumerable<int> Seen()
{
    while (true) yield return max;
}

void Record(int value, Func<int, int, bool> isGreater)
{
    foreach (int seen in Seen())
    {
        if (!isGreater(value, seen)) return;
        if (Interlocked.CompareExchange(ref max, value, seen) == seen) return;
    }
}
