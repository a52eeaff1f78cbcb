// hint: blocks-another-thread
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await Task.Factory.StartNew(() => sendMail(user).Wait(), TaskCreationOptions.LongRunning);
    return $"{user} に送りました";
}
