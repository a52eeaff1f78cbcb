// 待つ人を TaskCompletionSource の列に並べる。
Queue<TaskCompletionSource> waiting = new();
object sync = new();
bool taken = false;
Task EnterAsync()
{
    lock (sync)
    {
        if (!taken)
        {
            taken = true;
            return Task.CompletedTask;
        }
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Enqueue(turn);
        return turn.Task;
    }
}
void Leave()
{
    lock (sync)
    {
        if (waiting.TryDequeue(out var next)) next.SetResult();
        else taken = false;
    }
}
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await EnterAsync();
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { Leave(); }
}
