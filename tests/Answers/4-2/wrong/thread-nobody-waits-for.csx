// hint: not-waited
int max = 0;
object gate = new();

void Record(int value, Func<int, int, bool> isGreater)
{
    var thread = new Thread(() =>
    {
        lock (gate)
        {
            if (isGreater(value, max)) max = value;
        }
    });
    thread.Start();
}
