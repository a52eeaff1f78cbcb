// hint: not-awaited
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    _ = sendMail(user);
    await Task.Delay(50);
    return $"{user} に送りました";
}
