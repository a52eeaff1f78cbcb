// Lazy で 1 回ずつ取得する。
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    Lazy<Task<string>> name = new(() => fetchAsync(path + "/name"));
    Lazy<Task<string>> news = new(() => fetchAsync(path + "/news"));
    return $"{await name.Value}: {await news.Value}";
}
