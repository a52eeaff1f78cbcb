// コンストラクターで送信を始める。
sealed class Sending
{
    private readonly Task _task;
    private readonly string _user;
    public Sending(string user, Func<string, Task> send)
    {
        _user = user;
        _task = Task.Run(() => send(user));
    }
    public async Task<string> FinishedAsync() { await _task; return $"{_user} に送りました"; }
}
Task<string> ConfirmAsync(string user, Func<string, Task> sendMail) => new Sending(user, sendMail).FinishedAsync();
