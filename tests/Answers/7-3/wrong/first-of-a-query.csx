// hint: sent-twice
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    var tasks = new[] { user, user }.Select(sendMail);
    await tasks.First();
    await Task.WhenAll(tasks.Take(1));
    return $"{user} に送りました";
}
