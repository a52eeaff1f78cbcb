// hint: guarded-in-pieces
object gate = new();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    int t;
    lock (gate) t = visits.Read();
    await workAsync();
    lock (gate) visits.Write(t + 1);
}
