// 2 つを同時に始め、Task.WhenAll で待つ。
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    string[] parts = await Task.WhenAll(fetchAsync(path + "/name"), fetchAsync(path + "/news"));
    return string.Join(": ", parts);
}
