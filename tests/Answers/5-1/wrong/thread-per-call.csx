// hint: blocks-elsewhere
Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var reply = new TaskCompletionSource<string>();
    new Thread(() => reply.SetResult($"{fetchAsync(path + "/name").Result}: {fetchAsync(path + "/news").Result}")) { IsBackground = true }.Start();
    return reply.Task;
}
