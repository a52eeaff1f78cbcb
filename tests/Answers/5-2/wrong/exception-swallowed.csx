// hint: exception-swallowed
SemaphoreSlim gate = new(1, 1);

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await gate.WaitAsync();
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    catch (Exception)
    {
    }
    finally
    {
        gate.Release();
    }
}
