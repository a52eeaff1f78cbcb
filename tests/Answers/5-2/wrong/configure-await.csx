// hint: no-semaphore
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    int t = visits.Read();
    await workAsync().ConfigureAwait(false);
    visits.Write(t + 1);
}
