// hint: undone-too-much
object gate = new();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    int before;
    lock (gate) { before = visits.Read(); visits.Write(before + 1); }
    try { await workAsync(); }
    catch
    {
        lock (gate) visits.Write(before);
        throw;
    }
}
