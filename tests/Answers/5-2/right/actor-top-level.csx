// セルを実行したときに始まる非同期のループが、Channel で受けて数える。
using System.Threading.Channels;
var inbox = Channel.CreateBounded<(SharedNumber Visits, Func<Task> WorkAsync, TaskCompletionSource Done)>(10);
async Task LoopAsync()
{
    while (true)
    {
        var (visits, workAsync, done) = await inbox.Reader.ReadAsync();
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
Task loop = LoopAsync();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    await inbox.Writer.WriteAsync((visits, workAsync, done));
    await done.Task;
}
