// WhenAll と WaitAsync を重ねる。
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await Task.WhenAll(sendMail(user)).WaitAsync(TimeSpan.FromMinutes(1));
    return $"{user} に送りました";
}
