// 自分の awaiter を await する。
sealed class Fetched(Task<string> task) : System.Runtime.CompilerServices.INotifyCompletion
{
    public bool IsCompleted => task.IsCompleted;
    public Fetched GetAwaiter() => this;
    public string GetResult() => task.GetAwaiter().GetResult();
    public void OnCompleted(Action continuation) => task.GetAwaiter().OnCompleted(continuation);
}
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    return $"{await new Fetched(fetchAsync(path + "/name"))}: {await new Fetched(fetchAsync(path + "/news"))}";
}
