namespace ConcurrencyLab;

/// <summary>Brings what follows an <c>await</c> back to the thread that called: also in code that is not copied.</summary>
internal sealed class PumpContext(ControlledScheduler scheduler, WorkQueue queue) : SynchronizationContext
{
    public ControlledScheduler Scheduler => scheduler;

    public WorkQueue Queue => queue;

    public override void Post(SendOrPostCallback d, object? state)
    {
        queue.Add(new Continuation(static () => true, () => d(state)));
        scheduler.Nudge();
    }

    public override SynchronizationContext CreateCopy() => this;
}
