namespace ConcurrencyLab;

/// <summary>What a check hands to the learner's code to be awaited: each call goes on only when the check lets it.</summary>
internal sealed class HeldCalls(AsyncStage stage) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<HeldCall> _all = [];
    private bool _isOpen;

    /// <summary>All calls so far, in their order.</summary>
    public IReadOnlyList<HeldCall> All
    {
        get
        {
            lock (_gate)
                return [.. _all];
        }
    }

    public IReadOnlyList<HeldCall> Pending => [.. All.Where(call => !call.Task.IsCompleted)];

    /// <summary>On how many threads calls were made.</summary>
    public int Threads => All.Select(call => call.Thread).Distinct().Count();

    public Task<string> CallAsync(int owner, string argument, CancellationToken token = default)
    {
        var call = new HeldCall(owner, argument, token);
        lock (_gate)
        {
            _all.Add(call);
            if (_isOpen)
                call.Release();
        }

        stage.Happened();
        token.Register(() =>
        {
            call.Cancel();
            stage.Happened();
        });
        return call.Task;
    }

    /// <summary>Lets everything go on, also what comes later: the verdict is given.</summary>
    public void Dispose()
    {
        lock (_gate)
            _isOpen = true;
        foreach (var call in Pending)
            call.Release();
    }
}

/// <summary>One call.</summary>
internal sealed class HeldCall(int owner, string argument, CancellationToken token)
{
    private readonly TaskCompletionSource<string> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Which of the check's calls it came from.</summary>
    public int Owner => owner;

    public string Argument => argument;

    public Thread Thread { get; } = Thread.CurrentThread;

    public CancellationToken Token => token;

    /// <summary>Whether it came when it should not be made any more.</summary>
    public bool IsLate { get; } = token.IsCancellationRequested;

    public Task<string> Task => _done.Task;

    public static string ResultOf(string argument) => $"[{argument}]";

    public void Release() => _done.TrySetResult(ResultOf(argument));

    public void Fail(Exception exception) => _done.TrySetException(exception);

    public void Cancel() => _done.TrySetCanceled(token);
}
