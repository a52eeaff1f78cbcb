// hint: wait-limit-ignored
int total = 0;
object gate = new();

int CountUp()
{
    if (!Monitor.TryEnter(gate)) return total;
    try { return ++total; }
    finally { Monitor.Exit(gate); }
}
