// hint: guards-read-only
SemaphoreSlim gate = new(1, 1);
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    int t = 0;
    try
    {
        await gate.WaitAsync();
        t = visits.Read();
        await workAsync();
    }
    finally { gate.Release(); }
    visits.Write(t + 1);
}
