// ReaderWriterLockSlim を、書くロックとして使う。
ReaderWriterLockSlim gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    gate.EnterWriteLock();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally { gate.ExitWriteLock(); }
}
