// hint: monitor-across-await
ReaderWriterLockSlim gate = new();

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    gate.EnterWriteLock();
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally
    {
        gate.ExitWriteLock();
    }
}
