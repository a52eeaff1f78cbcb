// hint: shared-variable
string name = "", news = "";
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    name = await fetchAsync(path + "/name");
    news = await fetchAsync(path + "/news");
    return $"{name}: {news}";
}
