// 送ったことを利用者ごとに覚えておく。1 人に 1 回しか送らない。
System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<Task>> sent = new();
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await sent.GetOrAdd(user, u => new Lazy<Task>(() => sendMail(u))).Value;
    return $"{user} に送りました";
}
