// Task.Run の中で await する。
Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync) => Task.Run(async () =>
{
    var news = fetchAsync(path + "/news");
    string name = await fetchAsync(path + "/name").ConfigureAwait(false);
    return $"{name}: {await news.ConfigureAwait(false)}";
});
