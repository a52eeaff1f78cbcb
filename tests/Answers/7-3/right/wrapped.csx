// 例外を包んで投げる。
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    try { await sendMail(user).ConfigureAwait(false); }
    catch (Exception e) { throw new InvalidOperationException($"{user} に送れませんでした", e); }
    return $"{user} に送りました";
}
