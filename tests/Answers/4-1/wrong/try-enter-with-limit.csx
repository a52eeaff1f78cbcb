// hint: wait-limit-ignored
int total = 0;
object gate = new();

int CountUp()
{
    bool taken = false;
    try { Monitor.TryEnter(gate, 100, ref taken); return ++total; }
    finally { if (taken) Monitor.Exit(gate); }
}
