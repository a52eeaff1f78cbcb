// hint: wrong-address
string to = "";
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    to = user;
    await Task.Yield();
    await sendMail(to);
    return $"{user} に送りました";
}
