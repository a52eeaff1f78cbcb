// hint: blocking-wait
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var name = fetchAsync(path + "/name");
    var news = fetchAsync(path + "/news");
    while (!name.IsCompleted || !news.IsCompleted) Task.Delay(20).Wait();
    return $"{await name}: {await news}";
}
