// hint: wait-limit-ignored
SemaphoreSlim gate = new(1);
void CountVisit(SharedNumber visits, Action work)
{
    try { gate.WaitAsync().WaitAsync(TimeSpan.FromSeconds(1)).GetAwaiter().GetResult(); } catch (TimeoutException) { }
    try { int t = visits.Read(); work(); visits.Write(t + 1); } finally { gate.Release(); }
}
