// hint: blocks-the-thread
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    sendMail(user).Wait(100);
    return $"{user} に送りました";
}
