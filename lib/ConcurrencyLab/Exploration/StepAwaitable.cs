using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>What a <see cref="Step"/> returns: awaiting it hands the thread's continuation to the explorer.</summary>
public readonly struct StepAwaitable : ICriticalNotifyCompletion
{
    private readonly VirtualThread _thread;

    internal StepAwaitable(VirtualThread thread) => _thread = thread;

    /// <summary>Always false: a segment ends here.</summary>
    public bool IsCompleted => false;

    /// <summary>Makes the value awaitable; it is its own awaiter.</summary>
    public StepAwaitable GetAwaiter() => this;

    /// <summary>Nothing to return: the thread goes on when the explorer schedules it.</summary>
    public void GetResult()
    {
    }

    /// <inheritdoc />
    public void OnCompleted(Action continuation) => _thread.Suspend(continuation);

    /// <inheritdoc />
    public void UnsafeOnCompleted(Action continuation) => _thread.Suspend(continuation);
}
