// hint: not-awaited
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    var sending = sendMail(user);
    using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
    int ticks = 0;
    while (!sending.IsCompleted && ticks++ < 5) await timer.WaitForNextTickAsync();
    if (sending.IsCompleted) await sending;
    return $"{user} に送りました";
}
