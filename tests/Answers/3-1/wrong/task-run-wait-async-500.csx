// hint: wait-limit-ignored
SemaphoreSlim gate = new(1);
void CountVisit(SharedNumber visits, Action work)
{
    Task.Run(async () => await gate.WaitAsync(500)).Wait();
    try { int t = visits.Read(); work(); visits.Write(t + 1); } finally { gate.Release(); }
}
