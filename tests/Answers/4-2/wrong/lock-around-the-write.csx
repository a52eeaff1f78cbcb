// hint: lock-around-write-only
object gate = new();
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    if (isGreater(value, max))
    {
        lock (gate)
        {
            max = value;
        }
    }
}
