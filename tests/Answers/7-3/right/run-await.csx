// Task.Run で始め、await する。
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await Task.Run(() => sendMail(user));
    return $"{user} に送りました";
}
