// Semaphore クラスで守る。
Semaphore gate = new(1, 1);

void CountVisit(SharedNumber visits, Action work)
{
    gate.WaitOne();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally { gate.Release(); }
}
