// 古い ReaderWriterLock の書き込みロックで守る。
ReaderWriterLock gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    gate.AcquireWriterLock(Timeout.Infinite);
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
