// hint: slow-inside-the-lock
SemaphoreSlim gate = new(1, 1);
void CountVisit(SharedNumber visits, Action work)
{
    work();
    gate.Wait();
    try { int t = visits.Read(); Task.Delay(20).Wait(); visits.Write(t + 1); }
    finally { gate.Release(); }
}
