// hint: waits-for-a-lock
object gate = new();
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    lock (gate)
    {
        int seen = max;
        if (isGreater(value, seen)) Interlocked.CompareExchange(ref max, value, seen);
    }
}
