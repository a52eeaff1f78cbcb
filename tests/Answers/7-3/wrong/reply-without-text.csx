// hint: wrong-answer
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await sendMail(user);
    return user;
}
