// hint: sent-twice
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    var sending = sendMail(user);
    for (int i = 0; i < 30 && !sending.IsCompleted; i++) await Task.Delay(1000);
    if (!sending.IsCompleted) sending = sendMail(user);
    await sending;
    return $"{user} に送りました";
}
