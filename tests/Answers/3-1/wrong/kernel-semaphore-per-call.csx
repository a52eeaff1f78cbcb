// hint: lock-on-new-object
void CountVisit(SharedNumber visits, Action work)
{
    using var gate = new Semaphore(1, 1);
    gate.WaitOne();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally { gate.Release(); }
}
