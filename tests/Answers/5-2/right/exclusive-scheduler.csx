// 読んで書くところを、1 つずつ実行する TaskScheduler に渡す。
ConcurrentExclusiveSchedulerPair pair = new();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await workAsync();
    await Task.Factory.StartNew(() => visits.Write(visits.Read() + 1), CancellationToken.None, TaskCreationOptions.None, pair.ExclusiveScheduler);
}
