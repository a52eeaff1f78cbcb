// CompareExchange に失敗したら、await Task.Delay して試し直す。
int busy = 0;
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    while (Interlocked.CompareExchange(ref busy, 1, 0) != 0) await Task.Delay(1);
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { Volatile.Write(ref busy, 0); }
}
