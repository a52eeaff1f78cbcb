// hint: wrong-address
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await sendMail("user1");
    return $"{user} に送りました";
}
