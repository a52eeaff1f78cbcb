// hint: exception
ReaderWriterLock gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    gate.AcquireWriterLock(100);
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        gate.ReleaseWriterLock();
    }
}
