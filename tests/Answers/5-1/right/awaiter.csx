// TaskCompletionSource を自分で終わらせる。
Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var done = new TaskCompletionSource<string>();
    var both = Task.WhenAll(fetchAsync(path + "/name"), fetchAsync(path + "/news"));
    both.GetAwaiter().OnCompleted(() => done.SetResult($"{both.Result[0]}: {both.Result[1]}"));
    return done.Task;
}
