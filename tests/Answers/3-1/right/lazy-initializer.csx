// ロックを LazyInitializer で作る。
object? gate = null;

void CountVisit(SharedNumber visits, Action work)
{
    lock (LazyInitializer.EnsureInitialized(ref gate, () => new object()))
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
