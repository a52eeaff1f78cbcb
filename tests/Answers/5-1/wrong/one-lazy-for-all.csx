// hint: shared-task
Lazy<Task<string>>? cached = null;
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    cached ??= new Lazy<Task<string>>(() => fetchAsync(path + "/name"));
    return $"{await cached.Value}: {await fetchAsync(path + "/news")}";
}
