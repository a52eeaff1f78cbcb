// await を使わず、ContinueWith と Unwrap でつなぐ。
Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync) =>
    fetchAsync(path + "/name").ContinueWith(name =>
        fetchAsync(path + "/news").ContinueWith(news => $"{name.Result}: {news.Result}")).Unwrap();
