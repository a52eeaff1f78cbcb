using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>What the library's own controlled operations await: a condition, at which the scheduler looks.</summary>
internal readonly struct Until(Func<bool> isReached) : INotifyCompletion
{
    public bool IsCompleted => false;

    /// <summary>Waits for a task, without going over the real pool.</summary>
    public static Until Done(ValueTask task) => new(() => task.IsCompleted);

    /// <summary>Waits for a task, without going over the real pool.</summary>
    public static Until Done<T>(ValueTask<T> task) => new(() => task.IsCompleted);

    public Until GetAwaiter() => this;

    public void OnCompleted(Action continuation) => Current.Controlled!.Queue(new Continuation(isReached, continuation));

    public void GetResult()
    {
    }
}
