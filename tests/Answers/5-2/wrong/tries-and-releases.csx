// hint: limit-ignored
SemaphoreSlim gate = new(1, 1);
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    if (gate.CurrentCount == 0) await Task.Delay(10);
    await gate.WaitAsync(0);
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { gate.Release(); }
}
