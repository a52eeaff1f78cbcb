// What is waited for here is what the learner waits for; and names are those of the originals.
#pragma warning disable VSTHRD002, VSTHRD200

namespace ConcurrencyLab;

/// <summary>Stands for waiting for tasks on the thread.</summary>
[Replaces(typeof(Task), typeof(Task<>))]
internal static class ControlledTaskWaits
{
    public static void Wait(Task task)
    {
        Await(task, null);
        task.Wait();
    }

    public static void Wait(Task task, CancellationToken cancellationToken)
    {
        Await(task, null, cancellationToken);
        task.Wait(cancellationToken);
    }

    public static bool Wait(Task task, int millisecondsTimeout) => Await(task, Operation.Limit(millisecondsTimeout)) && task.Wait(millisecondsTimeout);

    public static bool Wait(Task task, TimeSpan timeout) => Await(task, Operation.Limit(timeout)) && task.Wait(timeout);

    public static bool Wait(Task task, TimeSpan timeout, CancellationToken cancellationToken) =>
        Await(task, Operation.Limit(timeout), cancellationToken) && task.Wait(timeout, cancellationToken);

    public static bool Wait(Task task, int millisecondsTimeout, CancellationToken cancellationToken) =>
        Await(task, Operation.Limit(millisecondsTimeout), cancellationToken) && task.Wait(millisecondsTimeout, cancellationToken);

    public static TResult Result<TResult>(Task<TResult> task)
    {
        Await(task, null);
        return task.Result;
    }

    public static void WaitAll(params Task[] tasks)
    {
        foreach (var task in tasks)
            Await(task, null);
        Task.WaitAll(tasks);
    }

    public static void WaitAll(params ReadOnlySpan<Task> tasks) => WaitAll(tasks.ToArray());

    public static void WaitAll(Task[] tasks, CancellationToken cancellationToken)
    {
        foreach (var task in tasks)
            Await(task, null, cancellationToken);
        Task.WaitAll(tasks, cancellationToken);
    }

    public static void WaitAll(IEnumerable<Task> tasks, CancellationToken cancellationToken) => WaitAll([.. tasks], cancellationToken);

    public static bool WaitAll(Task[] tasks, int millisecondsTimeout, CancellationToken cancellationToken) =>
        tasks.All(task => Await(task, Operation.Limit(millisecondsTimeout), cancellationToken)) && Task.WaitAll(tasks, millisecondsTimeout, cancellationToken);

    public static bool WaitAll(Task[] tasks, int millisecondsTimeout) =>
        tasks.All(task => Await(task, Operation.Limit(millisecondsTimeout))) && Task.WaitAll(tasks, millisecondsTimeout);

    public static bool WaitAll(Task[] tasks, TimeSpan timeout) => WaitAll(tasks, Operation.Limit(timeout) ?? Timeout.Infinite);

    public static int WaitAny(params Task[] tasks) => WaitAny(tasks, Timeout.Infinite);

    public static int WaitAny(Task[] tasks, TimeSpan timeout) => WaitAny(tasks, Operation.Limit(timeout) ?? Timeout.Infinite);

    public static int WaitAny(Task[] tasks, CancellationToken cancellationToken) => WaitAny(tasks, Timeout.Infinite, cancellationToken);

    public static int WaitAny(Task[] tasks, int millisecondsTimeout) => WaitAny(tasks, millisecondsTimeout, CancellationToken.None);

    public static int WaitAny(Task[] tasks, int millisecondsTimeout, CancellationToken cancellationToken)
    {
        if (Delays.LimitAmong(tasks) is { } delay)
        {
            var others = Delays.Without(tasks);
            return WaitAny(others, Delays.LimitOf(delay), cancellationToken) is >= 0 and var first ? Array.IndexOf(tasks, others[first]) : Array.IndexOf(tasks, delay);
        }

        if (Current.Scheduler is { } scheduler)
        {
            // Which one was over first depends on the end of each.
            Array.ForEach(tasks, task => Looks(scheduler, task));
            var isOver = Operation.Do(tasks, Operation.Limit(millisecondsTimeout), IsOver, IsOver, isForUncontrolled: tasks.Any(IsForeign), token: cancellationToken);
            Array.ForEach(tasks, task => TouchAll(scheduler, task));
            if (!isOver)
                return -1;
        }

        return Task.WaitAny(tasks, millisecondsTimeout, cancellationToken);

        bool IsOver() => cancellationToken.IsCancellationRequested || tasks.Any(task => task.IsCompleted);
    }

    public static bool IsCompleted(Task task) => Look(task, static task => task.IsCompleted);

    public static bool IsCompletedSuccessfully(Task task) => Look(task, static task => task.IsCompletedSuccessfully);

    public static bool IsFaulted(Task task) => Look(task, static task => task.IsFaulted);

    public static bool IsCanceled(Task task) => Look(task, static task => task.IsCanceled);

    public static AggregateException? Exception(Task task) => Look(task, static task => task.Exception);

    public static TaskStatus Status(Task task) => Look(task, static task => task.Status);

    private static T Look<T>(Task task, Func<Task, T> look)
    {
        if (Current.Scheduler is not { } scheduler)
            return look(task);
        Operation.LookPoint(ControlledTasks.EndOf(task));
        Touch(scheduler, task);
        if (task.IsCompleted)
            Acquired(scheduler, task);
        return look(task);
    }

    private static void Looks(ThreadScheduler scheduler, Task task)
    {
        foreach (var member in ControlledTaskGroups.WithMembers(task))
            scheduler.Looks(ControlledTasks.EndOf(member));
    }

    // Whether a group is over depends on each of its members.
    private static void Touch(ThreadScheduler scheduler, Task task)
    {
        foreach (var member in ControlledTaskGroups.WithMembers(task).Skip(1))
            scheduler.Closed(ControlledTasks.EndOf(member));
    }

    private static void TouchAll(ThreadScheduler scheduler, Task task)
    {
        scheduler.Closed(ControlledTasks.EndOf(task));
        Touch(scheduler, task);
    }

    /// <summary>Waits for a task. True also when nothing is controlled here: then the real wait that follows tells.</summary>
    internal static bool Await(Task task, int? limit, CancellationToken token = default)
    {
        if (Current.Scheduler is not { } scheduler || task is null)
            return true;
        ForeignTasks.Refuse(task);
        var byToken = limit is null ? TokenLimits.Of(token) : null;
        limit ??= byToken;
        if (limit > 0)
            scheduler.NoteLimit();
        var end = ControlledTasks.EndOf(task);
        if (limit is not null || ControlledTaskGroups.IsOfTheFirst(task))
            Looks(scheduler, task);
        scheduler.SchedulingPoint(end, limit is null ? () => task.IsCompleted || token.IsCancellationRequested : null);
        var isOver = task.IsCompleted || token.IsCancellationRequested
            || (limit != 0 && scheduler.Block(new Wait(() => task.IsCompleted || token.IsCancellationRequested) { For = end, Limit = limit, IsForUncontrolled = IsForeign(task) }));
        if (limit is not null || ControlledTaskGroups.IsOfTheFirst(task))
            TouchAll(scheduler, task);
        if (isOver)
            Acquired(scheduler, task);
        else if (byToken is not null)
            TokenLimits.Reach(token);
        return isOver || byToken is not null;
    }

    /// <summary>What ends with others comes after all of them that have ended.</summary>
    internal static void Acquired(ThreadScheduler scheduler, Task task)
    {
        foreach (var member in ControlledTaskGroups.WithMembers(task, onlyEnded: true))
            scheduler.Acquired(ControlledTasks.EndOf(member));
    }

    // Where time is controlled, so is everything whose end is not noted as unknown.
    private static bool IsForeign(Task task) => Current.Controlled is { HasDelays: true } scheduler ? scheduler.HasForeign : !ControlledTasks.IsControlled(task);
}
