// hint: fetched-again
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    await Task.WhenAll(fetchAsync(path + "/name"), fetchAsync(path + "/news"));
    return $"{await fetchAsync(path + "/name")}: {await fetchAsync(path + "/news")}";
}
