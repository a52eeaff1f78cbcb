// hint: exception
Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    var done = new TaskCompletionSource<string>();
    async void Send()
    {
        await sendMail(user);
        done.SetResult($"{user} に送りました");
        throw new InvalidOperationException("だれも受け取れない例外");
    }
    Send();
    return done.Task;
}
