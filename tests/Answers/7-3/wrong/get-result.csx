// hint: blocks-the-thread
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    sendMail(user).GetAwaiter().GetResult();
    return $"{user} に送りました";
}
