// hint: sent-twice
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await sendMail(user);
    await sendMail(user); // 念のため、もう一度
    return $"{user} に送りました";
}
