namespace ConcurrencyLab;

/// <summary>One call of what the check handed out.</summary>
internal sealed class PendingCall(AsyncPump pump, int owner, string argument, CancellationToken token)
{
    private readonly TaskCompletionSource<string> _done = new();

    /// <summary>Which of the check's calls it came from.</summary>
    public int Owner => owner;

    public string Argument => argument;

    public ControlledThread? Thread { get; } = Current.Thread;

    public CancellationToken Token => token;

    /// <summary>Whether it came when it should not be made any more.</summary>
    public bool IsLate { get; } = token.IsCancellationRequested;

    public Task<string> Task => _done.Task;

    public static string ResultOf(string argument) => $"[{argument}]";

    /// <summary>Ends it, when the pump runs.</summary>
    public void Release() => pump.Post(End);

    public void End() => _done.TrySetResult(ResultOf(argument));

    public void Fail(Exception exception) => pump.Post(() => _done.TrySetException(exception));

    public void Cancel() => _done.TrySetCanceled(token);
}
