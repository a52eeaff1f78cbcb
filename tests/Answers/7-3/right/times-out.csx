// 30 秒待っても届かなければ、例外で伝える。
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    using var source = new CancellationTokenSource(TimeSpan.FromSeconds(30));
    await Task.Run(() => sendMail(user)).WaitAsync(source.Token);
    return $"{user} に送りました";
}
