// hint: not-awaited
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    try { await sendMail(user).WaitAsync(TimeSpan.FromSeconds(1)); }
    catch (TimeoutException) { }
    return $"{user} に送りました";
}
