// hint: guards-work-only
SemaphoreSlim gate = new(1, 1);

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    SemaphoreSlim done = new(0);
    int t = visits.Read();
    await gate.WaitAsync();
    try { await workAsync(); }
    finally { gate.Release(); }
    visits.Write(t + 1);
    done.Release();
}
