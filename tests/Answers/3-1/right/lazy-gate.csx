// ロックを Lazy で作る。
Lazy<object> gate = new(() => new object());

void CountVisit(SharedNumber visits, Action work)
{
    lock (gate.Value)
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
