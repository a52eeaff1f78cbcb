// hint: sent-twice
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    for (int i = 0; i < 3; i++)
    {
        try { await sendMail(user); }
        catch when (i < 2) { continue; }
    }
    return $"{user} に送りました";
}
