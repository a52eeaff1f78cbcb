// SpinUntil が、成功するまで試す。
int max = 0;

void Record(int value, Func<int, int, bool> isGreater) =>
    SpinWait.SpinUntil(() =>
    {
        int seen = Volatile.Read(ref max);
        return !isGreater(value, seen) || Interlocked.CompareExchange(ref max, value, seen) == seen;
    });
