// hint: exception-replaced
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
    catch (Exception e) { throw new Exception("数えられません", e); }
    finally { gate.Release(); }
}
