// hint: failure-lost
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await sendMail(user).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    return $"{user} に送りました";
}
