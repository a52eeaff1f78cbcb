namespace ConcurrencyLab;

/// <summary>What is asked for happens at once, on the thread that asks; others may come in before. What cannot happen yet keeps the thread.</summary>
internal sealed class ThreadConnection(ControlledScheduler scheduler) : IConnection
{
    public Task<T> CallAsync<T>(Func<T> happen, Func<T?, string> label, bool isRead = false, Func<bool>? canHappen = null)
    {
        scheduler.SchedulingPoint();
        if (canHappen?.Invoke() is false)
            scheduler.Block(new Wait(canHappen));
        var result = happen();
        scheduler.Note(label(result));
        return Task.FromResult(result);
    }
}
