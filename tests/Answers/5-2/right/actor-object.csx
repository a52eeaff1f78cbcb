// アクターのコンストラクターが Task.Run でループを始め、Channel で受けて数える。
using System.Threading.Channels;
class VisitActor
{
    readonly Channel<(SharedNumber Visits, Func<Task> WorkAsync, TaskCompletionSource Done)> inbox = Channel.CreateUnbounded<(SharedNumber, Func<Task>, TaskCompletionSource)>();
    public VisitActor() => _ = Task.Run(LoopAsync);
    async Task LoopAsync()
    {
        await foreach (var (visits, workAsync, done) in inbox.Reader.ReadAllAsync())
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
    public Task CountAsync(SharedNumber visits, Func<Task> workAsync)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        inbox.Writer.TryWrite((visits, workAsync, done));
        return done.Task;
    }
}
VisitActor actor = new();
Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync) => actor.CountAsync(visits, workAsync);
