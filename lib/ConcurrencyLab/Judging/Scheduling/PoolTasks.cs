namespace ConcurrencyLab;

/// <summary>
/// Stands for the thread pool. Current while controlled work runs, it also takes what is not replaced by name: each
/// <c>ContinueWith</c> and <c>StartNew</c> without a scheduler, and what awaits in code that is not copied.
/// </summary>
internal sealed class PoolTasks(ControlledScheduler scheduler) : TaskScheduler
{
    /// <summary>Runs work as a task of this scheduler; what it throws comes out.</summary>
    public void Run(Action work)
    {
        var task = new Task(work, TaskCreationOptions.DenyChildAttach);
        task.RunSynchronously(this);
#pragma warning disable VSTHRD002 // It has completed.
        task.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    protected override void QueueTask(Task task) => (ConcurrencyLab.Current.Controlled ?? scheduler).Queue(new Continuation(static () => true, () => TryExecuteTask(task)));

    // Whoever completes a task on a thread of the scheduler may go on with what follows it.
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ConcurrencyLab.Current.Scheduler == scheduler && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => [];
}
