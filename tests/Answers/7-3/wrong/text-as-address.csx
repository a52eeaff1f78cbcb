// hint: wrong-address
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    string text = $"{user} に送りました";
    await sendMail(text);
    return text;
}
