// do … while と、max を読み直すやり直し
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    int seen;
    do
    {
        seen = Volatile.Read(ref max);
        if (!isGreater(value, seen)) return;
    }
    while (Interlocked.CompareExchange(ref max, value, seen) != seen);
}
