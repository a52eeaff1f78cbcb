// hint: mails-in-turns
SemaphoreSlim gate = new(1, 1);

async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await gate.WaitAsync();
    try
    {
        await sendMail(user);
        return $"{user} に送りました";
    }
    finally
    {
        gate.Release();
    }
}
