// SpinWait で、書けるまで繰り返す。
int total = 0;

int CountUp()
{
    SpinWait spin = default;
    while (true)
    {
        int seen = Volatile.Read(ref total);
        if (Interlocked.CompareExchange(ref total, seen + 1, seen) == seen) return seen + 1;
        spin.SpinOnce();
    }
}
