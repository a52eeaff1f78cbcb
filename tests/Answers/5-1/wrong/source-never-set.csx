// hint: never-completes
Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var reply = new TaskCompletionSource<string>();
    _ = CombineAsync();
    return reply.Task;

    async Task<string> CombineAsync()
    {
        string name = await fetchAsync(path + "/name");
        string news = await fetchAsync(path + "/news");
        return $"{name}: {news}"; // reply には入れていない
    }
}
