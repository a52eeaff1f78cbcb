// ConfigureAwait を付け、式で返す。
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    Task sending = sendMail(user);
    await sending.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
    return string.Concat(user, " に送りました");
}
