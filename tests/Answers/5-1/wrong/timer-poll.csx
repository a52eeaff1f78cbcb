// hint: ends-early
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var name = fetchAsync(path + "/name");
    var news = fetchAsync(path + "/news");
    using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
    for (int i = 0; i < 10 && await timer.WaitForNextTickAsync(); i++)
        if (name.IsCompletedSuccessfully && news.IsCompletedSuccessfully) break;
    return (name.IsCompleted ? name.Result : "") + ": " + (news.IsCompleted ? news.Result : "");
}
