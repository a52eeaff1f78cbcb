// hint: blocks-another-thread
Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    var done = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
    new Thread(() =>
    {
        try { sendMail(user).Wait(); done.SetResult($"{user} に送りました"); }
        catch (AggregateException e) { done.SetException(e.InnerExceptions); }
    }) { IsBackground = true }.Start();
    return done.Task;
}
