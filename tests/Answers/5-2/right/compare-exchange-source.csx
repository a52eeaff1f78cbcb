// 前の人の TaskCompletionSource を Interlocked.Exchange で受け取る。
TaskCompletionSource last = new();
last.SetResult();

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    TaskCompletionSource mine = new(TaskCreationOptions.RunContinuationsAsynchronously);
    await Interlocked.Exchange(ref last, mine).Task;
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { mine.SetResult(); }
}
