// hint: exception
Lazy<object> gate = new(() => new object(), LazyThreadSafetyMode.None);
void CountVisit(SharedNumber visits, Action work)
{
    lock (gate.Value)
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
