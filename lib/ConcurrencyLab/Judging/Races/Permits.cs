namespace ConcurrencyLab;

/// <summary>
/// The permits of a semaphore, each with what came before it was given back; those that it began with are taken first. So two
/// threads that fit in at once are not ordered, though one happened to leave before the other one came.
/// </summary>
internal sealed class Permits
{
    private readonly Queue<VectorClock?> _waiting = new();

    /// <param name="first">How many there were before the first one was taken or given back.</param>
    public Permits(int first)
    {
        for (var i = 0; i < first; i++)
            _waiting.Enqueue(null);
    }

    public VectorClock? Take() => _waiting.TryDequeue(out var clock) ? clock : null;

    /// <summary>Adds what has been given back to this semaphore.</summary>
    public void Fill(SemaphoreSlim semaphore, VectorClock clock)
    {
        var copy = new VectorClock();
        copy.Join(clock);
        while (_waiting.Count < semaphore.CurrentCount)
            _waiting.Enqueue(copy);
    }
}
