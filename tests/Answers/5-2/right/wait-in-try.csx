// WaitAsync を try の中で呼び、例外を投げ直す。
SemaphoreSlim gate = new(1);
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    try
    {
        await gate.WaitAsync().ConfigureAwait(false);
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    catch (Exception ex) { throw ex; }
    finally { gate.Release(); }
}
