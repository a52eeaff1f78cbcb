// hint: blocks-later
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    string name = await fetchAsync(path + "/name");
    string news = fetchAsync(path + "/news").GetAwaiter().GetResult();
    return $"{name}: {news}";
}
