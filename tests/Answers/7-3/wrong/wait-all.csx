// hint: blocks-the-thread
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    Task.WaitAll(sendMail(user));
    return $"{user} に送りました";
}
