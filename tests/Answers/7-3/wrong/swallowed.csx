// hint: failure-lost
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    try
    {
        await sendMail(user);
    }
    catch
    {
    }
    return $"{user} に送りました";
}
