// hint: blocking-wait
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    Task<string> name = fetchAsync(path + "/name");
    Task<string> news = fetchAsync(path + "/news");
    Task.WaitAll(name, news);
    return $"{await name}: {await news}";
}
