// ローカル関数の ValueTask を待つ。
async Task<string> ConfirmAsync(string user, Func<string, Task> sendMail)
{
    return await AnswerAsync(user, static name => $"{name} に送りました");

    async ValueTask<T> AnswerAsync<T>(string to, Func<string, T> answer)
    {
        await sendMail(to).ConfigureAwait(false);
        return answer(to);
    }
}
