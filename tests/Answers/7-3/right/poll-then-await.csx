// 終わったかどうかを Task.Delay をはさんで調べてから、await する。
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    var sending = sendMail(user);
    while (!sending.IsCompleted) await Task.Delay(1);
    await sending;
    return $"{user} に送りました";
}
