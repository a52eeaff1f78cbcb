// hint: wrong-address
sealed class ConfirmService
{
    private string _user = "";
    public async Task<string> RunAsync(string user, Func<string, Task> send)
    {
        _user = user;
        await Task.Delay(1); // 準備
        await send(_user);
        return $"{user} に送りました";
    }
}
ConfirmService service = new();
Task<string> ConfirmAsync(string user, Func<string, Task> sendMail) => service.RunAsync(user, sendMail);
