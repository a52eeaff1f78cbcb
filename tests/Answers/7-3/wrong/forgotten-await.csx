// hint: not-awaited
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    _ = sendMail(user);
    return $"{user} に送りました";
}
