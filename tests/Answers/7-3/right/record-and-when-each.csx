// レコードに入れた Task を、Task.WhenEach で待つ。
record Mail(string User, Task Sending)
{
    public async Task<string> AnswerAsync()
    {
        await foreach (var sent in Task.WhenEach(Sending)) await sent;
        return $"{User} に送りました";
    }
}
Task<string> ConfirmAsync(string user, Func<string, Task> sendMail) => new Mail(user, sendMail(user)).AnswerAsync();
