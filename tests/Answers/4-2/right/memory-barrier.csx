// 読む前にフェンスを置く。
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    while (true)
    {
        Interlocked.MemoryBarrier();
        int seen = max;
        if (isGreater(value, seen) is false) break;
        if (Interlocked.CompareExchange(ref max, value, comparand: seen) == seen) break;
    }
}
