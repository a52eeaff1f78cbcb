// verdict: failed
class Gate
{
    private static object? s_gate;
    public object Object { get; }
    public Gate() { if (s_gate is null) s_gate = new object(); Object = s_gate; }
}

void CountVisit(SharedNumber visits, Action work)
{
    lock (new Gate().Object)
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
