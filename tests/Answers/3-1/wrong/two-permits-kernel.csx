// hint: semaphore-for-several
Semaphore gate = new(2, 2);

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
