// hint: sent-twice
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    try { await sendMail(user).WaitAsync(TimeSpan.FromSeconds(1)); }
    catch (TimeoutException) { await sendMail(user); }
    return $"{user} に送りました";
}
