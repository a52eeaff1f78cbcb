// 取得をパスごとに覚えておく。どのパスも 1 回ずつ取得する。
System.Collections.Concurrent.ConcurrentDictionary<string, Task<string>> cache = new();
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var name = await cache.GetOrAdd(path + "/name", fetchAsync);
    var news = await cache.GetOrAdd(path + "/news", fetchAsync);
    return $"{name}: {news}";
}
