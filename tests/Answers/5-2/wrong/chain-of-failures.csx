// hint: failure-spreads
object gate = new();
Task last = Task.CompletedTask;
Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    async Task RunAfterAsync(Task before)
    {
        await before;
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    lock (gate) return last = RunAfterAsync(last);
}
