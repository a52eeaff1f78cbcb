// 前の呼び出しの Task の後につなぐ。
object gate = new();
Task last = Task.CompletedTask;
Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    async Task RunAfterAsync(Task before)
    {
        await before.ContinueWith(_ => { });
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    lock (gate) return last = RunAfterAsync(last);
}
