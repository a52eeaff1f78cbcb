using System.Runtime.CompilerServices;

// What is asked for its result here has ended; and these tasks are what is asked for, and not a way to it.
#pragma warning disable VSTHRD002, VSTHRD200

namespace ConcurrencyLab;

/// <summary>Delays where no time passes by itself: one alone only lets others come between, and among other tasks it is a time limit.</summary>
internal static class Delays
{
    private static readonly ConditionalWeakTable<Task, object> s_limits = [];

    /// <summary>One that is over.</summary>
    public static Task Over(TimeSpan delay)
    {
        var over = new TaskCompletionSource();
        over.SetResult();
        s_limits.Add(over.Task, Operation.Limit(delay) ?? 0);
        return over.Task;
    }

    public static int LimitOf(Task delay) => s_limits.TryGetValue(delay, out var limit) ? (int)limit : throw new ArgumentException(null, nameof(delay));

    /// <summary>The shortest one among tasks of which no other has ended; null without one, and where time passes.</summary>
    public static Task? LimitAmong(Task[] tasks) =>
        Current.Controlled is { IsTimed: false } && Without(tasks) is { Length: > 0 } others && !others.Any(task => task is null or { IsCompleted: true }) ? tasks.Where(Is).MinBy(LimitOf) : null;

    public static Task[] Without(Task[] tasks) => [.. tasks.Where(task => !Is(task))];

    /// <summary>The same one, over when its limit comes.</summary>
    public static Task Begin(Task delay) => Task.Delay(TimeSpan.FromMilliseconds(LimitOf(delay)), Current.Controlled!.Clock);

    /// <summary>The first one that ended, where the code knows a delay by another name.</summary>
    public static Task<Task> Named(Task<Task> first, Task begun, Task delay) => first.ContinueWith(
        first => first.Result == begun ? delay : first.Result, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private static bool Is(Task task) => task is not null && s_limits.TryGetValue(task, out _);
}
