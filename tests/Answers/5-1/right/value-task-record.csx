// ジェネリックな ValueTask のメソッドで、2 つをまとめる。
record Page(string Name, string News);
async ValueTask<TResult> BothAsync<T, TResult>(Task<T> first, Task<T> second, Func<T, T, TResult> combine)
{
    T one = await first.ConfigureAwait(false);
    return combine(one, await second);
}
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var page = await BothAsync(fetchAsync(path + "/name"), fetchAsync(path + "/news"), (name, news) => new Page(name, news));
    return $"{page.Name}: {page.News}";
}
