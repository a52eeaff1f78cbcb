// ReaderWriterLockSlim で、数えるところだけを守る。
ReaderWriterLockSlim gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    work();
    gate.EnterWriteLock();
    try { visits.Write(visits.Read() + 1); }
    finally { gate.ExitWriteLock(); }
}
