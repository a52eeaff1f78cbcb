namespace ConcurrencyLab;

/// <summary>Tasks that end when something outside of the explored threads says so: the real pool, a clock. Orders of that cannot be tried.</summary>
internal static class ForeignTasks
{
    // What the library derives from Task; those that follow other tasks at once are as much under control as these are.
    private static readonly string[] s_kinds = ["ContinuationTask", "ContinuationResultTask", "AsyncStateMachineBox", "DelayPromise"];
    private static readonly string[] s_kindsUntilDone = ["ValueTaskSourceAsTask", "CancellationPromise"];

    /// <summary>Refuses to wait for such a task, where threads are explored: also for one that may have ended by chance.</summary>
    /// <exception cref="InvalidOperationException">It is such a task.</exception>
    public static void Refuse(Task task)
    {
        if (Current.Scheduler is { TriesAllOrders: true } && (IsOneOf(s_kinds, task) || (!task.IsCompleted && IsOneOf(s_kindsUntilDone, task))))
            throw new InvalidOperationException("Explorer と RaceDetector が順番を決められないタスクを待っています。Channel やタイマーなどの await する操作を、待ってブロックする操作（BlockingCollection など）に置き換えてください。");
    }

    /// <summary>The same for an asynchronous method, before it begins.</summary>
    /// <exception cref="InvalidOperationException">Threads are explored here.</exception>
    public static void RefuseStateMachine()
    {
        if (Current.Scheduler is { TriesAllOrders: true })
            throw new InvalidOperationException("async のメソッドの中の順番は、調べられません。await のないメソッドにするか、Explorer.Run に渡して await step(\"…\") を書いてください。");
    }

    /// <summary>The same for a call that gives work to threads of the library's own.</summary>
    /// <exception cref="InvalidOperationException">Threads are explored here.</exception>
    public static void RefuseCall(string call)
    {
        if (Current.Scheduler is { TriesAllOrders: true })
            throw new InvalidOperationException($"{call} のこの書き方では、処理の順番を調べられません。Task.Run や Thread などの、ほかの書き方に変えてください。");
    }

    private static bool IsOneOf(string[] kinds, Task task) => Array.Exists(kinds, kind => task.GetType().Name.Contains(kind, StringComparison.Ordinal));
}
