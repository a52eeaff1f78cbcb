// Task.Run に渡した async のラムダ式の中で数える。
SemaphoreSlim gate = new(1, 1);
Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync) => Task.Run(async () =>
{
    await gate.WaitAsync();
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { gate.Release(); }
});
