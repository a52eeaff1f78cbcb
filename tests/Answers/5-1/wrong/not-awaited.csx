// hint: task-not-awaited
Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var name = fetchAsync(path + "/name");
    var news = fetchAsync(path + "/news");
    return Task.FromResult($"{name}: {news}");
}
