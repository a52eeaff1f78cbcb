// hint: waits-for-a-lock
object gate = new();
int max = 0;

void Record(int value, Func<int, int, bool> isGreater)
{
    lock (gate)
    {
        if (isGreater(value, max))
        {
            max = value;
        }
    }
}
