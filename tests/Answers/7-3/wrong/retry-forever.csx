// hint: tries-again
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    while (true)
    {
        try { await sendMail(user); break; } catch { }
    }
    return $"{user} に送りました";
}
