// hint: sent-twice
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    sendMail(user);
    await sendMail(user);
    return $"{user} に送りました";
}
