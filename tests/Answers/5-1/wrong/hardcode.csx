// hint: another-reply
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    await Task.Delay(10);
    return $"{path}/name: {path}/news";
}
