// hint: blocking-wait
object gate = new();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    lock (gate)
    {
        int t = visits.Read();
        workAsync().Wait();
        visits.Write(t + 1);
    }
}
