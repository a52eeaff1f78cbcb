// hint: another-reply
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    string name = await fetchAsync(path + "/name");
    string news = await fetchAsync(path + "/news");
    return $"{news}: {name}";
}
