// hint: never-ends
int max = 0;
object gate = new();

void Record(int value, Func<int, int, bool> isGreater)
{
    Monitor.Enter(gate);
    if (isGreater(value, max)) max = value;
}
