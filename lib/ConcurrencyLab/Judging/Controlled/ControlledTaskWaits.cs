using System.Runtime.CompilerServices;

// What is waited for here is what the learner waits for; and names are those of the originals.
#pragma warning disable VSTHRD002, VSTHRD200

namespace ConcurrencyLab;

/// <summary>Stands for waiting for tasks.</summary>
[Replaces(typeof(Task), typeof(Task<>), typeof(TaskAwaiter), typeof(TaskAwaiter<>))]
internal static class ControlledTaskWaits
{
    public static void Wait(Task task)
    {
        Await(task, null);
        task.Wait();
    }

    public static bool Wait(Task task, int millisecondsTimeout) => Await(task, Operation.Limit(millisecondsTimeout)) && task.Wait(millisecondsTimeout);

    public static bool Wait(Task task, TimeSpan timeout) => Await(task, Operation.Limit(timeout)) && task.Wait(timeout);

    public static TResult Result<TResult>(Task<TResult> task)
    {
        Await(task, null);
        return task.Result;
    }

    public static void GetResult(ref TaskAwaiter awaiter)
    {
        Await(TaskOf(ref awaiter), null);
        awaiter.GetResult();
    }

    public static TResult GetResult<TResult>(ref TaskAwaiter<TResult> awaiter)
    {
        // Both kinds of awaiter hold their task and nothing else.
        Await(TaskOf(ref Unsafe.As<TaskAwaiter<TResult>, TaskAwaiter>(ref awaiter)), null);
        return awaiter.GetResult();
    }

    public static void WaitAll(params Task[] tasks)
    {
        foreach (var task in tasks)
            Await(task, null);
        Task.WaitAll(tasks);
    }

    public static void WaitAll(params ReadOnlySpan<Task> tasks) => WaitAll(tasks.ToArray());

    public static int WaitAny(params Task[] tasks)
    {
        if (Current.Scheduler is { } scheduler)
            Operation.Do(tasks, null, () => tasks.Any(task => task.IsCompleted), () => tasks.Any(task => task.IsCompleted) || !tasks.All(ControlledTasks.IsControlled));
        return Task.WaitAny(tasks);
    }

    // True also when nothing is controlled here: then the real wait that follows tells.
    private static bool Await(Task task, int? limit)
    {
        if (Current.Scheduler is not { } scheduler || task is null)
            return true;
        var end = ControlledTasks.EndOf(task);
        scheduler.SchedulingPoint(end, limit is null ? () => task.IsCompleted : null);
        var isOver = task.IsCompleted || (limit != 0 && scheduler.Block(new Wait(() => task.IsCompleted) { For = end, Limit = limit, IsForUncontrolled = !ControlledTasks.IsControlled(task) }));
        if (isOver)
            scheduler.Acquired(end);
        return isOver;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_task")]
    private static extern ref Task TaskOf(ref TaskAwaiter awaiter);
}
