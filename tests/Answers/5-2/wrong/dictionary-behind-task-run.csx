// hint: unguarded-collection
SemaphoreSlim gate = new(1, 1);
Dictionary<int, int> perThread = new();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await Task.Run(() => perThread[Environment.CurrentManagedThreadId] = 1);
    await gate.WaitAsync();
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { gate.Release(); }
}
