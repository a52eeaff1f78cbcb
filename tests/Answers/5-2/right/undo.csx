// 先に数え、失敗したら取り消す。
object gate = new();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    lock (gate) visits.Write(visits.Read() + 1);
    try { await workAsync(); }
    catch
    {
        lock (gate) visits.Write(visits.Read() - 1);
        throw;
    }
}
