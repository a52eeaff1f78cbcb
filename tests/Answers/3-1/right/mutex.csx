// Mutex
Mutex gate = new();

void CountVisit(SharedNumber visits, Action work)
{
    gate.WaitOne();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        gate.ReleaseMutex();
    }
}
