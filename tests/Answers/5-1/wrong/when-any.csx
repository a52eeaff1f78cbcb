// hint: blocks-later
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var name = fetchAsync(path + "/name");
    var news = fetchAsync(path + "/news");
    await Task.WhenAny(name, news);
    return $"{name.Result}: {news.Result}";
}
