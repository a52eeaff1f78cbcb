// hint: ends-early
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    async Task<string> GetAsync(string what)
    {
        var fetch = fetchAsync(path + what);
        return await Task.WhenAny(fetch, Task.Delay(1000)) == fetch ? await fetch : "";
    }
    return $"{await GetAsync("/name")}: {await GetAsync("/news")}";
}
