// hint: counted-a-failure
SemaphoreSlim gate = new(1, 1);

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await gate.WaitAsync();
    int t = visits.Read();
    try
    {
        await workAsync();
    }
    finally
    {
        visits.Write(t + 1);
        gate.Release();
    }
}
