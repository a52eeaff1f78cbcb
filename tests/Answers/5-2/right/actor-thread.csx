// セルを実行したときに始まるスレッドが、数えるところだけを受け持つ。
using System.Collections.Concurrent;
BlockingCollection<(SharedNumber Visits, TaskCompletionSource Done)> inbox = new();
new Thread(() =>
{
    foreach (var (visits, done) in inbox.GetConsumingEnumerable())
    {
        visits.Write(visits.Read() + 1);
        done.SetResult();
    }
}) { IsBackground = true }.Start();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await workAsync();
    var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    inbox.Add((visits, done));
    await done.Task;
}
