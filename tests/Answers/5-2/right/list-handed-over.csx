// 待つ人を Queue に並べる。順番を渡された人だけが、List に加える。
Queue<TaskCompletionSource> waiting = new();
List<int> log = new();
bool isTaken = false;
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    Task turn = Task.CompletedTask;
    lock (waiting)
    {
        if (isTaken)
        {
            var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(mine);
            turn = mine.Task;
        }
        else isTaken = true;
    }
    await turn;
    try
    {
        int t = visits.Read();
        await workAsync();
        log.Add(t);
        visits.Write(t + 1);
    }
    finally
    {
        lock (waiting)
        {
            if (waiting.TryDequeue(out var next)) next.SetResult();
            else isTaken = false;
        }
    }
}
