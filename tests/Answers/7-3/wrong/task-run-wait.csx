// hint: blocks-another-thread
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await Task.Run(() => sendMail(user).Wait());
    return $"{user} に送りました";
}
