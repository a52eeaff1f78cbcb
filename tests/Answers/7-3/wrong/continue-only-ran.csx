// hint: canceled-instead
Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    return sendMail(user).ContinueWith(_ => $"{user} に送りました", TaskContinuationOptions.OnlyOnRanToCompletion);
}
