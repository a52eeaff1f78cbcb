// hint: semaphore-for-several
SemaphoreSlim gate = new(3);

void CountVisit(SharedNumber visits, Action work)
{
    gate.Wait();
    try
    {
        int t = visits.Read();
        work();
        visits.Write(t + 1);
    }
    finally
    {
        gate.Release();
    }
}
