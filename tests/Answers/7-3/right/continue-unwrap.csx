// ContinueWith の中で失敗を投げ直す。
Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    return sendMail(user).ContinueWith(t =>
    {
        t.GetAwaiter().GetResult(); // 失敗を伝える（もう終わっている）
        return $"{user} に送りました";
    });
}
