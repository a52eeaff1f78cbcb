// hint: shared-task
Task<string> nameTask;
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    nameTask ??= fetchAsync(path + "/name");
    var news = await fetchAsync(path + "/news");
    return $"{await nameTask}: {news}";
}
