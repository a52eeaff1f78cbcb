// hint: read-lock
ReaderWriterLock gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    gate.AcquireReaderLock(Timeout.Infinite);
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        gate.ReleaseReaderLock();
    }
}
