// hint: unguarded-collection
SemaphoreSlim gate = new(1, 1);
List<string> log = new();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    Task work = workAsync();
    if (!work.IsCompleted)
    {
        await work;
        log.Add("待った");
    }
    await gate.WaitAsync();
    try
    {
        await work;
        visits.Write(visits.Read() + 1);
    }
    finally { gate.Release(); }
}
