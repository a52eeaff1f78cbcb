// hint: blocks-elsewhere
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    string name = await Task.Run(() => fetchAsync(path + "/name").Result);
    string news = await Task.Run(() => fetchAsync(path + "/news").Result);
    return $"{name}: {news}";
}
