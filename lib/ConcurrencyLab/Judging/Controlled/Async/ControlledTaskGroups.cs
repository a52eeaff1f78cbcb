using System.Runtime.CompilerServices;

// Tasks have completed where their results are asked for; and names are those of the originals.
#pragma warning disable VSTHRD002, VSTHRD103, VSTHRD200

namespace ConcurrencyLab;

/// <summary>
/// Stands for tasks that follow others. A task made to run what follows it asynchronously, such as a channel's, hands that
/// to the real pool: it is known to come.
/// </summary>
[Replaces(typeof(Task), typeof(TaskExtensions))]
internal static class ControlledTaskGroups
{
    private static readonly ConditionalWeakTable<Task, Func<IReadOnlyList<Task>>> s_members = [];
    private static readonly ConditionalWeakTable<Task, Task> s_first = [];

    public static Task WhenAll(IEnumerable<Task> tasks) => WhenAll([.. tasks]);

    public static Task WhenAll(params Task[] tasks) => Expect(Task.WhenAll(tasks), tasks, all: true);

    public static Task WhenAll(params ReadOnlySpan<Task> tasks) => WhenAll(tasks.ToArray());

    public static Task<TResult[]> WhenAll<TResult>(IEnumerable<Task<TResult>> tasks) => WhenAll([.. tasks]);

    public static Task<TResult[]> WhenAll<TResult>(params Task<TResult>[] tasks) => Expect(Task.WhenAll(tasks), tasks, all: true);

    public static Task<TResult[]> WhenAll<TResult>(params ReadOnlySpan<Task<TResult>> tasks) => WhenAll(tasks.ToArray());

    public static Task<Task> WhenAny(Task task1, Task task2) => WhenAny([task1, task2]);

    public static Task<Task> WhenAny(IEnumerable<Task> tasks) => WhenAny([.. tasks]);

    public static Task<Task> WhenAny(params Task[] tasks)
    {
        if (Delays.LimitAmong(tasks) is not { } delay)
            return Expect(Task.WhenAny(tasks), tasks, all: false);
        Task[] limited = [.. Delays.Without(tasks), Delays.Begin(delay)];
        return Expect(Delays.Named(Task.WhenAny(limited), limited[^1], delay), limited, all: false);
    }

    public static Task<Task> WhenAny(params ReadOnlySpan<Task> tasks) => WhenAny(tasks.ToArray());

    public static Task<Task<TResult>> WhenAny<TResult>(Task<TResult> task1, Task<TResult> task2) => WhenAny([task1, task2]);

    public static Task<Task<TResult>> WhenAny<TResult>(IEnumerable<Task<TResult>> tasks) => WhenAny([.. tasks]);

    public static Task<Task<TResult>> WhenAny<TResult>(params Task<TResult>[] tasks) => Expect(Task.WhenAny(tasks), tasks, all: false);

    public static Task<Task<TResult>> WhenAny<TResult>(params ReadOnlySpan<Task<TResult>> tasks) => WhenAny(tasks.ToArray());

    public static Task Unwrap(Task<Task> task) => Expect(TaskExtensions.Unwrap(task), task, outer => outer.Result);

    public static Task<TResult> Unwrap<TResult>(Task<Task<TResult>> task) => Expect(TaskExtensions.Unwrap(task), task, outer => outer.Result);

    /// <summary>A task and those with which it ends, and so on. Each comes once: the library shares tasks that have ended, so that one may be its own member.</summary>
    /// <param name="task">The task.</param>
    /// <param name="onlyEnded">Whether members that have not ended are left out, with theirs.</param>
    internal static List<Task> WithMembers(Task task, bool onlyEnded = false)
    {
        List<Task> all = [task];
        for (var i = 0; i < all.Count; i++)
        {
            if (s_members.TryGetValue(all[i], out var members))
                all.AddRange(members().Where(member => !onlyEnded || member.IsCompleted).Except(all));
        }

        return all;
    }

    /// <summary>Whether it ends with the first one of its members: which that is depends on the ends of all.</summary>
    internal static bool IsOfTheFirst(Task group) => s_first.TryGetValue(group, out _);

    private static T Expect<T>(T group, Task[] tasks, bool all)
        where T : Task
    {
        if (Current.Scheduler is not null)
            s_members.AddOrUpdate(group, () => tasks);
        if (Current.Scheduler is { TriesAllOrders: true } && !all)
            FollowEach(group, tasks);
        return Current.Controlled is { } scheduler && tasks.Any(HandsOver)
            ? scheduler.Expect(group, () => all ? tasks.All(task => task.IsCompleted) : tasks.Any(task => task.IsCompleted))
            : group;
    }

    private static T Expect<T, TOuter>(T unwrapped, TOuter outer, Func<TOuter, Task?> inner)
        where T : Task
        where TOuter : Task
    {
        // Where the outer one is over, the library gives back the inner one: that keeps its own members.
        if (Current.Scheduler is { } threads && outer.IsCompletedSuccessfully && inner(outer) == unwrapped)
            ControlledTaskWaits.Acquired(threads, outer);
        else if (Current.Scheduler is not null)
            s_members.AddOrUpdate(unwrapped, () => outer.IsCompletedSuccessfully && inner(outer) is { } task ? [outer, task] : [outer]);
        return Current.Controlled is { } scheduler
            ? scheduler.Expect(unwrapped, () => outer.IsCompleted && (!outer.IsCompletedSuccessfully || inner(outer) is null or { IsCompleted: true }))
            : unwrapped;
    }

    // At the end of each, at once and on its thread: which came first makes a difference to the group.
    private static void FollowEach(Task group, Task[] tasks)
    {
        s_first.AddOrUpdate(group, group);
        foreach (var task in tasks)
            _ = task.ContinueWith(_ => Owners.Of(group).Changed(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private static bool HandsOver(Task task) => task.CreationOptions.HasFlag(TaskCreationOptions.RunContinuationsAsynchronously);
}
