// hint: blocking-wait
Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var parts = new[] { "/name", "/news" }.AsParallel().AsOrdered().Select(part => fetchAsync(path + part).Result).ToList();
    return Task.FromResult($"{parts[0]}: {parts[1]}");
}
