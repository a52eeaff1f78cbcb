// hint: guarded-in-pieces
SemaphoreSlim gate = new(1, 1);

async Task Guarded(Action action)
{
    await gate.WaitAsync();
    try { action(); }
    finally { gate.Release(); }
}

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    int t = 0;
    await Guarded(() => t = visits.Read());
    await workAsync();
    await Guarded(() => visits.Write(t + 1));
}
