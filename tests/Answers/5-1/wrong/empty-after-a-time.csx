// hint: ends-early
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    async Task<string> OrEmptyAsync(Task<string> task)
    {
        try { return await task.WaitAsync(TimeSpan.FromSeconds(30)); }
        catch (TimeoutException) { return ""; }
    }
    var name = OrEmptyAsync(fetchAsync(path + "/name"));
    var news = OrEmptyAsync(fetchAsync(path + "/news"));
    return $"{await name}: {await news}";
}
