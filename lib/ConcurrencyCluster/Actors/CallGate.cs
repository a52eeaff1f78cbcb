namespace ConcurrencyCluster;

/// <summary>Where a call stands still between what it has read and what it will write, once its silo was told to hold the next one.</summary>
internal sealed class CallGate
{
    private TaskCompletionSource? _held;

    /// <summary>Holds the next call.</summary>
    public void Hold() => _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets it go on.</summary>
    public void Open() => Interlocked.Exchange(ref _held, null)?.SetResult();

    public Task PassAsync(int value)
    {
        if (Volatile.Read(ref _held) is not { } held)
            return Task.CompletedTask;
        ParentProcess.Tell(new Report("Held") { Value = value });
        return held.Task;
    }
}
