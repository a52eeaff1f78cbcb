using System.Runtime.CompilerServices;

// What is waited for here is what the learner waits for; nobody awaits the task of an awaiter by this.
#pragma warning disable VSTHRD002, VSTHRD200

namespace ConcurrencyLab;

/// <summary>Stands for using an awaiter by hand: to wait on the thread, or to be called back.</summary>
[Replaces(typeof(TaskAwaiter), typeof(TaskAwaiter<>), typeof(ValueTaskAwaiter), typeof(ValueTaskAwaiter<>), typeof(ValueTask<>), typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter), typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter))]
internal static class ControlledAwaiters
{
    public static void GetResult(ref TaskAwaiter awaiter)
    {
        // Also what follows each await in a copy comes by here, and has nothing to wait for.
        if (!awaiter.IsCompleted)
            ControlledTaskWaits.Await(TaskOf(ref awaiter), null);
        awaiter.GetResult();
    }

    // What stands behind it may be anything; where it has ended, nobody waits.
    public static void GetResult(ref ValueTaskAwaiter awaiter)
    {
        RefuseToWait(awaiter.IsCompleted);
        awaiter.GetResult();
    }

    public static TResult GetResult<TResult>(ref ValueTaskAwaiter<TResult> awaiter)
    {
        RefuseToWait(awaiter.IsCompleted);
        return awaiter.GetResult();
    }

    public static TResult Result<TResult>(ref ValueTask<TResult> task)
    {
        RefuseToWait(task.IsCompleted);
        return task.Result;
    }

    private static void RefuseToWait(bool isCompleted)
    {
        if (!isCompleted)
            ForeignTasks.RefuseCall(nameof(ValueTask));
    }

    // All kinds of awaiter begin with their task.
    public static TResult GetResult<TResult>(ref TaskAwaiter<TResult> awaiter)
    {
        if (!awaiter.IsCompleted)
            ControlledTaskWaits.Await(TaskOf(ref Unsafe.As<TaskAwaiter<TResult>, TaskAwaiter>(ref awaiter)), null);
        return awaiter.GetResult();
    }

    public static void GetResult(ref ConfiguredTaskAwaitable.ConfiguredTaskAwaiter awaiter)
    {
        if (!awaiter.IsCompleted)
            ControlledTaskWaits.Await(TaskOf(ref Unsafe.As<ConfiguredTaskAwaitable.ConfiguredTaskAwaiter, TaskAwaiter>(ref awaiter)), null);
        awaiter.GetResult();
    }

    public static TResult GetResult<TResult>(ref ConfiguredTaskAwaitable<TResult>.ConfiguredTaskAwaiter awaiter)
    {
        if (!awaiter.IsCompleted)
            ControlledTaskWaits.Await(TaskOf(ref Unsafe.As<ConfiguredTaskAwaitable<TResult>.ConfiguredTaskAwaiter, TaskAwaiter>(ref awaiter)), null);
        return awaiter.GetResult();
    }

    public static void OnCompleted(ref TaskAwaiter awaiter, Action continuation) => CallBack(awaiter, continuation);

    public static void UnsafeOnCompleted(ref TaskAwaiter awaiter, Action continuation) => CallBack(awaiter, continuation);

    public static void OnCompleted<TResult>(ref TaskAwaiter<TResult> awaiter, Action continuation) => CallBack(awaiter, continuation);

    public static void UnsafeOnCompleted<TResult>(ref TaskAwaiter<TResult> awaiter, Action continuation) => CallBack(awaiter, continuation);

    public static void OnCompleted(ref ValueTaskAwaiter awaiter, Action continuation) => CallBack(awaiter, continuation);

    public static void UnsafeOnCompleted(ref ValueTaskAwaiter awaiter, Action continuation) => CallBack(awaiter, continuation);

    public static void OnCompleted<TResult>(ref ValueTaskAwaiter<TResult> awaiter, Action continuation) => CallBack(awaiter, continuation);

    public static void UnsafeOnCompleted<TResult>(ref ValueTaskAwaiter<TResult> awaiter, Action continuation) => CallBack(awaiter, continuation);

    private static void CallBack<T>(T awaiter, Action continuation)
        where T : INotifyCompletion
    {
        if (Current.Controlled is { } scheduler)
            Awaiters<T>.Await(scheduler, awaiter, continuation);
        else
            awaiter.OnCompleted(continuation);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_task")]
    private static extern ref Task TaskOf(ref TaskAwaiter awaiter);
}
