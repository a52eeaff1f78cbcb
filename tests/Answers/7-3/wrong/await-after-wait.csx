// hint: blocks-the-thread
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    Task sending = sendMail(user);
    sending.Wait();
    await sending;
    return $"{user} に送りました";
}
