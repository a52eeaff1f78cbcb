// 書き込みロックを返す構造体。
readonly struct WriteScope(ReaderWriterLockSlim rw) : IDisposable { public void Dispose() => rw.ExitWriteLock(); }
ReaderWriterLockSlim rw = new();
WriteScope EnterWrite() { rw.EnterWriteLock(); return new(rw); }

void CountVisit(SharedNumber visits, Action work)
{
    using (EnterWrite())
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
}
