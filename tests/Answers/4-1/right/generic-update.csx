// ジェネリックなメソッドに、計算をデリゲートで渡す。
int total = 0;

T Update<T>(Func<T> read, Func<T, T> next, Func<T, T, bool> swap)
{
    T seen, wanted;
    do
    {
        seen = read();
        wanted = next(seen);
    }
    while (!swap(wanted, seen));
    return wanted;
}

int CountUp() => Update(() => total, n => n + 1, (wanted, seen) => Interlocked.CompareExchange(ref total, wanted, seen) == seen);
