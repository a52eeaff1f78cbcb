using Confirm = System.Func<string, System.Func<string, System.Threading.Tasks.Task>, System.Threading.Tasks.Task<string>>;

namespace ConcurrencyLab;

/// <summary>A mail that cannot be sent: the caller must get to know.</summary>
internal static class MailFailure
{
    private const int MostTries = 20;

    public static CheckResult? Judge(Confirm confirm)
    {
        var (tries, forever) = (0, new TaskCompletionSource());
        // Whoever tries again and again is not let do so for ever.
        Task FailAsync() => ++tries > MostTries ? forever.Task : Task.FromException(new InvalidOperationException("メールを送れません"));
        using var run = new MailCalls(confirm, ["user0"], FailAsync);
        var (call, end) = (run.Calls[0], run.GoOn());
        if (MailHints.Kept(run, end) is { } kept)
            return kept;
        if (call.IsCanceled)
            return new CheckResult.Failed(
                "sendMail が失敗すると、呼び出し元には、失敗ではなく、キャンセルされたことが届きました。",
                new("canceled-instead"));
        if (tries > 1)
            return new CheckResult.Failed(
                $"sendMail が失敗すると、{(tries > MostTries ? $"{MostTries} 回より多く" : $"{tries - 1} 回")}やり直しました。",
                new("tries-again"));
        return call.Failure is not null ? null : new CheckResult.Failed(
            "sendMail が失敗しました。けれども、ConfirmAsync の呼び出し元に例外が届きませんでした。",
            new("failure-lost"));
    }
}
