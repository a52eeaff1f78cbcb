// hint: wrong-answer
string current = "";

async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    current = user;
    await sendMail(user);
    return $"{current} に送りました";
}
