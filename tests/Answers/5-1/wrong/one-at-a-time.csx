// hint: in-turns
SemaphoreSlim gate = new(1, 1);
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    await gate.WaitAsync();
    try
    {
        string name = await fetchAsync(path + "/name");
        string news = await fetchAsync(path + "/news");
        return $"{name}: {news}";
    }
    finally { gate.Release(); }
}
