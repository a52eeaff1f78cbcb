// hint: lock-on-new-object
AsyncLocal<object?> gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate.Value ??= new object())
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
