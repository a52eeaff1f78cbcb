// hint: no-finally
using System.Threading.Channels;
var inbox = Channel.CreateUnbounded<(SharedNumber Visits, Func<Task> WorkAsync, TaskCompletionSource Done)>();
async Task LoopAsync()
{
    await foreach (var (visits, workAsync, done) in inbox.Reader.ReadAllAsync())
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
        done.SetResult();
    }
}
_ = Task.Run(LoopAsync);
Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    inbox.Writer.TryWrite((visits, workAsync, done));
    return done.Task;
}
