// hint: busy-wait
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    Task<string> name = fetchAsync(path + "/name");
    while (!name.IsCompleted) Thread.Yield();
    return $"{await name}: {await fetchAsync(path + "/news")}";
}
