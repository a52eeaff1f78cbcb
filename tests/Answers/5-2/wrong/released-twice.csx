// hint: released-twice
SemaphoreSlim gate = new(1);

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await gate.WaitAsync();
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
        gate.Release();
    }
    finally
    {
        gate.Release();
    }
}
