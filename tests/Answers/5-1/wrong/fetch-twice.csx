// hint: blocks-later
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    await Task.WhenAll(fetchAsync(path + "/name"), fetchAsync(path + "/news"));
    return $"{fetchAsync(path + "/name").Result}: {fetchAsync(path + "/news").Result}";
}
