// hint: not-awaited
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await Task.WhenAny(sendMail(user), Task.Delay(100));
    return $"{user} に送りました";
}
