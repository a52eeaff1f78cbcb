// hint: guards-read-only
SemaphoreSlim gate = new(1, 1);

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await gate.WaitAsync();
    int t;
    try { t = visits.Read(); }
    finally { gate.Release(); }
    await workAsync();
    visits.Write(t + 1);
}
