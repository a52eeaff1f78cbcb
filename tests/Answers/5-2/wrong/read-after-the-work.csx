// hint: unguarded-on-threads
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await workAsync();
    int t = visits.Read();
    visits.Write(t + 1);
}
