namespace ConcurrencyLab;

/// <summary>What is asked for happens at once, on the thread that asks; others may come in before. What cannot happen yet keeps the thread.</summary>
/// <param name="scheduler">Runs the threads.</param>
/// <param name="isLater">Whether the answer comes later, so that whoever awaits it goes on on another thread.</param>
internal sealed class ThreadConnection(ControlledScheduler scheduler, bool isLater = false) : IConnection
{
    public async Task<T> CallAsync<T>(Func<T> happen, Func<T?, string> label, bool isRead = false, Func<bool>? canHappen = null)
    {
        scheduler.SchedulingPoint();
        if (canHappen?.Invoke() is false)
            scheduler.Block(new Wait(canHappen));
        var result = happen();
        scheduler.Note(label(result));
        if (isLater)
            await scheduler.LaterAsync();
        return result;
    }
}
