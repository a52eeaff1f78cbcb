// hint: shared-mail
using System.Collections.Concurrent;
ConcurrentDictionary<string, Task> sent = new();
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    await sent.GetOrAdd("mail", _ => sendMail(user));
    return $"{user} に送りました";
}
