// hint: read-lock
ReaderWriterLockSlim gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    gate.EnterReadLock();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        gate.ExitReadLock();
    }
}
