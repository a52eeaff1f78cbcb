// 終わった順に受け取り、名前で引く。
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var fetches = new Dictionary<Task<string>, string> { [fetchAsync(path + "/name")] = "name", [fetchAsync(path + "/news")] = "news" };
    var parts = new Dictionary<string, string>();
    await foreach (var fetch in Task.WhenEach(fetches.Keys)) parts[fetches[fetch]] = await fetch;
    return $"{parts["name"]}: {parts["news"]}";
}
