// SpinUntil が、成功するまで試す。
int total = 0;

int CountUp()
{
    int seen = 0;
    SpinWait.SpinUntil(() =>
    {
        seen = Volatile.Read(ref total);
        return Interlocked.CompareExchange(ref total, seen + 1, seen) == seen;
    });
    return seen + 1;
}
