// hint: not-awaited
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await Task.Factory.StartNew(async () => await sendMail(user));
    return $"{user} に送りました";
}
