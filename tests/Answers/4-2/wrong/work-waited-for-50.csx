// hint: not-waited
int max = 0;
void Record(int value, Func<int, int, bool> isGreater)
{
    var work = Task.Run(() =>
    {
        int seen;
        do
        {
            seen = Volatile.Read(ref max);
            if (!isGreater(value, seen)) return;
        }
        while (Interlocked.CompareExchange(ref max, value, seen) != seen);
    });
    work.Wait(TimeSpan.FromMilliseconds(50));
}
