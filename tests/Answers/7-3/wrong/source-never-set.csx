// hint: never-finishes
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    TaskCompletionSource sent = new();
    Task sending = sendMail(user);
    await sending;
    await sent.Task; // だれも SetResult を呼ばない
    return $"{user} に送りました";
}
