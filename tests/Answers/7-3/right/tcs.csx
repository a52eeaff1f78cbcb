// TaskCompletionSource に失敗を移す。
Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    var done = new TaskCompletionSource<string>();
    var sending = sendMail(user);
    sending.GetAwaiter().OnCompleted(() =>
    {
        if (sending.IsFaulted) done.SetException(sending.Exception.InnerExceptions);
        else done.SetResult($"{user} に送りました");
    });
    return done.Task;
}
