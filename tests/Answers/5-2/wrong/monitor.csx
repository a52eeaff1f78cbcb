// hint: monitor-across-await
object gate = new();

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    Monitor.Enter(gate);
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally
    {
        Monitor.Exit(gate);
    }
}
