// hint: blocks-elsewhere
Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    return Task.Run(() =>
    {
        string name = fetchAsync(path + "/name").Result;
        string news = fetchAsync(path + "/news").Result;
        return $"{name}: {news}";
    });
}
