// hint: limit-ignored
int busy = 0;
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    for (int i = 0; i < 10; i++)
    {
        if (Interlocked.CompareExchange(ref busy, 1, 0) == 0) break;
        await Task.Delay(100);
    }
    try { int t = visits.Read(); await workAsync(); visits.Write(t + 1); }
    finally { Interlocked.Exchange(ref busy, 0); }
}
