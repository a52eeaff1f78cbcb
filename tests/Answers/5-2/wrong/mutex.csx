// hint: monitor-across-await
Mutex mutex = new();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    mutex.WaitOne();
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { mutex.ReleaseMutex(); }
}
