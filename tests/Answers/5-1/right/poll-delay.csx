// 終わったかどうかを、await Task.Delay をはさんで調べる。
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var name = fetchAsync(path + "/name");
    var news = fetchAsync(path + "/news");
    while (!name.IsCompleted || !news.IsCompleted) await Task.Delay(1);
    return $"{name.Result}: {news.Result}";
}
