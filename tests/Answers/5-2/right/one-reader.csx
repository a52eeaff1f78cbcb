// 1 つの読み手が、頼まれた順に数える。
var requests = System.Threading.Channels.Channel.CreateUnbounded<(SharedNumber Visits, Func<Task> WorkAsync, TaskCompletionSource Done)>();
int started = 0;
async Task CountAllAsync()
{
    await foreach (var (visits, workAsync, done) in requests.Reader.ReadAllAsync())
    {
        try
        {
            int t = visits.Read();
            await workAsync();
            visits.Write(t + 1);
            done.SetResult();
        }
        catch (Exception e) { done.SetException(e); }
    }
}
Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    if (Interlocked.Exchange(ref started, 1) == 0) _ = CountAllAsync();
    var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    requests.Writer.TryWrite((visits, workAsync, done));
    return done.Task;
}
