// hint: lock-in-pieces
int max = 0;
object gate = new();

void Record(int value, Func<int, int, bool> isGreater)
{
    bool greater;
    lock (gate)
    {
        greater = isGreater(value, max);
    }
    if (!greater) return;
    lock (gate)
    {
        max = value;
    }
}
