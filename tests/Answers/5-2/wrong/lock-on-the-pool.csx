// hint: blocks-elsewhere
object gate = new();
Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync) => Task.Run(() =>
{
    lock (gate)
    {
        int t = visits.Read();
        workAsync().GetAwaiter().GetResult();
        visits.Write(t + 1);
    }
});
