// hint: ends-early
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    _ = fetchAsync(path + "/name");
    _ = fetchAsync(path + "/news");
    await Task.Yield();
    return $"[{path}/name]: [{path}/news]";
}
