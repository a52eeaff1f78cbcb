// hint: not-awaited
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    var sending = sendMail(user);
    for (int i = 0; i < 10; i++)
    {
        if (sending.IsCompleted) break;
        await Task.Delay(100);
    }
    if (sending.IsFaulted) throw sending.Exception!.InnerException!;
    return $"{user} に送りました";
}
