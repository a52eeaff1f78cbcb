// hint: not-through-the-number
int count = 0;
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await workAsync();
    visits.Write(Interlocked.Increment(ref count));
}
